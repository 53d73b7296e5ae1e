# Completions of premura-agent for fish.
set -l commands enroll run once explain status code verify notices parse
complete -c premura-agent -f
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a enroll -d "make this PC known to its collector"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a run -d "sample and send until stopped"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a once -d "one sample, kept and sent now"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a explain -d "what this PC shows"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a status -d "how this agent stands"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a code -d "the code to read to the service desk"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a verify -d "whether the service desk reads this code"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a notices -d "what the service desk wrote about this PC"
complete -c premura-agent -n "not __fish_seen_subcommand_from $commands" -a parse -d "facts of an output from a customer"
complete -c premura-agent -n "__fish_seen_subcommand_from parse" -a "(premura-agent parse | string split -f1 ' ')"
complete -c premura-agent -n "__fish_seen_subcommand_from enroll" -l server -x -d "the collector"
complete -c premura-agent -n "__fish_seen_subcommand_from enroll" -l token -x -d "the enrolment token"
complete -c premura-agent -n "__fish_seen_subcommand_from run" -l sample-every -x -d "seconds between samples"
complete -c premura-agent -n "__fish_seen_subcommand_from run" -l with-parent -x -d "end with this process"
complete -c premura-agent -n "__fish_seen_subcommand_from explain" -l record -r -d "write this machine down"
complete -c premura-agent -n "__fish_seen_subcommand_from explain status code notices" -l json -d "as JSON"
complete -c premura-agent -l data -r -d "its folder"
complete -c premura-agent -l help
complete -c premura-agent -l version
