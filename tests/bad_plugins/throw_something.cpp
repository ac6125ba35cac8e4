// C can't throw; the plugin of output.throws lets this do it.
extern "C" __attribute__((visibility("hidden"))) void throw_something();
extern "C" void throw_something() { throw 1; }
