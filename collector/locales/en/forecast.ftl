# Foresight: what is ahead, and why it no longer is, in English.

habit-strange = { $series } and what goes with it behave as they did on hardly any of the last { $days } days.
habit-usual = { $series } is back to its habit.
forecast-full = { $series } is at { $level } % and grows by { $pace } % a day: full about { $full_at }.
forecast-soon-full = { $series } is at { $level } % and grows without a pause, at { $pace } % a day: full about { $full_at }.
forecast-high = { $series } stays at { $level } % without coming down.
forecast-fell = { $series } came down to { $level } %.
forecast-flat = { $series } no longer grows towards its limit; it is at { $level } %.
wear-sectors = { $series } replaced { $grown } sectors in two weeks; { $count } are bad by now, and it goes on.
precursor-different-errors = { $error } came within a day of another error: two different ones together often come before a failure.
precursor-rare-error = { $error } is an error that hardly any device reports: such ones often come before a failure.
