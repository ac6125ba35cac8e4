#include "strategies/lock_check.hpp"

#include "catch.hpp"

namespace topset::strategies {
namespace {

const std::string kOne(64, '1');
const std::string kTwo(64, '2');

Origin hash_origin() {
  return {std::make_shared<const Source>("plugins.lock", "topset: lock/1\n"), {{1, 2}, {1, 3}}};
}

std::string told(const std::optional<Diagnostic>& finding) {
  if (!finding) return "used";
  std::string text = std::string(info(finding->rule).id) + " " + finding->message;
  for (const std::string& note : finding->notes) text += "\n" + note;
  return text + "\n" + finding->help;
}

TEST_CASE("a lock names what lies in the library by its path, and the rest by name") {
  CHECK(locked_name("/club", "/club/strategies/wave.so") == "strategies/wave.so");
  CHECK(locked_name("/club", "/clubs/wave.so") == "wave.so");
  CHECK(locked_name("/club", "/usr/lib/wave.so") == "wave.so");
  CHECK(locked_name("/", "/wave.so") == "wave.so");
}

TEST_CASE("only the bytes that are locked are used") {
  const LockCheck lock({{{"build/wave.so", kOne, hash_origin()}}}, "/club");
  CHECK(told(lock.refusal("build/wave.so", "/club/build/wave.so", kOne)) == "used");
  CHECK(told(lock.refusal("build/wave.so", "/club/build/wave.so", kTwo)) ==
        "PLUG641 build/wave.so is not used: it is not the file that was locked\n"
        "its bytes have the sha256 " +
            kTwo + "\nif you trust the file as it is now: topset plugin lock");
  const auto differs = lock.refusal("build/wave.so", "/club/build/wave.so", kTwo);
  CHECK(differs->origin.span == hash_origin().span);
  CHECK(told(lock.refusal("other.so", "/club/other.so", kOne)) ==
        "PLUG640 other.so is not used: plugins.lock does not have it\n"
        "if you trust the file as it is now: topset plugin lock");
  // The same bytes under another path are another file.
  CHECK(told(lock.refusal("/usr/lib/wave.so", "/usr/lib/wave.so", kOne)).starts_with("PLUG640"));
}

TEST_CASE("a name that is locked twice may have either's bytes") {
  const LockCheck lock({{{"wave.so", kOne, hash_origin()}, {"wave.so", kTwo, hash_origin()}}},
                       "/club");
  CHECK(told(lock.refusal("/a/wave.so", "/a/wave.so", kOne)) == "used");
  CHECK(told(lock.refusal("/b/wave.so", "/b/wave.so", kTwo)) == "used");
  CHECK(
      told(lock.refusal("/b/wave.so", "/b/wave.so", std::string(64, '3'))).starts_with("PLUG641"));
}

TEST_CASE("an empty lock trusts nothing") {
  const LockCheck lock({}, "/club");
  CHECK(told(lock.refusal("wave.so", "/club/wave.so", kOne)).starts_with("PLUG640"));
}

}  // namespace
}  // namespace topset::strategies
