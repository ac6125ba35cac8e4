# topset completes its own words: see cli/completion.hpp for what it answers.
function __topset_complete
    set -l program (commandline -opc)[1]
    command -q $program; or set program topset
    set -l told (command $program complete fish (commandline -cp | string collect) 2>/dev/null)
    set -q told[3]; or return
    set -l head (string split ' ' -- $told[1])
    set -q told[4]; and string join \n -- $told[4..-1]
    test $head[1] = none; and return

    for file in (__fish_complete_path "$told[3]" | string replace -r '\t.*' '')
        set -l wanted 0
        if string match -q -- '*/' $file
            set wanted 1
        else if test $head[1] = all
            if test "$head[2]" = -
                set wanted 1
            else
                for suffix in (string split , -- $head[2])
                    string match -q -- "*.$suffix" $file; and set wanted 1
                end
            end
        end
        test $wanted = 1; and echo -- "$told[2]$file"
    end
end
complete -c topset -f -a '(__topset_complete)'
