// Charts that can be zoomed. Pages work without it.
