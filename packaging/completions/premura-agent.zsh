#compdef premura-agent
# Completions of premura-agent for zsh.
_arguments \
  '1:command:((enroll\:"make this PC known to its collector" run\:"sample and send until stopped" once\:"one sample, kept and sent now" explain\:"what this PC shows" status\:"how this agent stands" code\:"the code to read to the service desk" verify\:"whether the service desk reads this code" notices\:"what the service desk wrote about this PC" parse\:"facts of an output from a customer"))' \
  '--server[the collector]:url:' \
  '--token[the enrolment token]:token:' \
  '--sample-every[seconds between samples]:seconds:' \
  '--with-parent[end with this process]:process:' \
  '--data[its folder]:folder:_files -/' \
  '--record[write this machine down]:file:_files' \
  '--json[as JSON]' \
  '(- *)--help' \
  '(- *)--version' \
  '2:kind:(${(f)"$(premura-agent parse | cut -d" " -f1)"})'
