// How this process deals with memory that was freed. For programs: each calls it before it works.
#pragma once

namespace topset {

// Keeps up to 64 MB of it a thread. A block's rows, or a sheet, are more than glibc keeps of its
// own accord, and handing pages back after each only to ask for them again takes as long as the
// work itself.
void keep_freed_memory();

}  // namespace topset
