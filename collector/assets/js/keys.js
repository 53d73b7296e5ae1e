// Keys of the console. Pages work without it.
