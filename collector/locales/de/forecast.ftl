# Foresight: what is ahead, and why it no longer is, in German.

habit-strange = { $series } und was dazugehört verhalten sich wie an kaum einem der letzten { $days } Tage.
habit-usual = { $series } ist wieder wie gewohnt.
forecast-full = { $series } steht bei { $level } % und wächst um { $pace } % am Tag: voll etwa { $full_at }.
forecast-soon-full = { $series } steht bei { $level } % und wächst ohne Pause, um { $pace } % am Tag: voll etwa { $full_at }.
forecast-high = { $series } bleibt bei { $level } %, ohne zu sinken.
forecast-fell = { $series } ist auf { $level } % gesunken.
forecast-flat = { $series } wächst nicht mehr auf die Grenze zu; sie steht bei { $level } %.
wear-sectors = { $series } hat in zwei Wochen { $grown } Sektoren ersetzt; { $count } sind inzwischen defekt, und es geht weiter.
precursor-different-errors = { $error } kam innerhalb eines Tages nach einem anderen Fehler: zwei verschiedene zusammen gehen oft einem Ausfall voraus.
precursor-rare-error = { $error } ist ein Fehler, den kaum ein Gerät meldet: solche gehen oft einem Ausfall voraus.
