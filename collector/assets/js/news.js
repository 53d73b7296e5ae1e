// New tickets and changes, announced as they come. Pages work without it.
