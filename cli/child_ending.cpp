#include "cli/child_ending.hpp"

namespace topset::cli {

EndingWords words_of(ChildEnding ending) {
  switch (ending) {
    case ChildEnding::well: break;
    case ChildEnding::crashed:
      return {"it answers, whatever it is asked",
              "its blocks are withheld, and what is wrong may be wrong in an answer, too",
              "build it with -g and look where, with a debugger: gdb --args topset generate "
              "PROGRAM ATHLETE --isolation none"};
    case ChildEnding::exited:
      return {"it returns to whoever called it",
              "with exit() all that is planned beside it would be lost",
              "return TOPSET_FAILED after a note that says why, or throw in C++"};
    case ChildEnding::late:
      return {"it answers in milliseconds",
              "a coach waits for it, and a library of programs asks thousands of times",
              "look for a loop that nothing ends, and for a search that could be a table"};
    case ChildEnding::forbidden:
      return {"it reckons and answers, and does nothing else",
              "a sheet may rest on nothing but the request: no file, clock, network or process",
              "take what it needs as a parameter, and log nothing"};
    case ChildEnding::killed:
      return {"it takes a few megabytes", "others plan beside it",
              "look for a loop that only ever stores"};
    case ChildEnding::not_begun:
      return {"a process can be started for each check", "nothing is judged in this one",
              "look what the system is short of: processes, memory, open files"};
  }
  return {};
}

}  // namespace topset::cli
