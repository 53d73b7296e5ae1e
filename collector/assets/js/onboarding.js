// The wait for the first report. Pages work without it.
