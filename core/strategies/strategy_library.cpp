#include "strategies/strategy_library.hpp"

#include <exception>

#include "strategies/foreign_text.hpp"
#include "strategies/request_layout.hpp"
#include "strategies/row_sink.hpp"

namespace topset::strategies {

std::expected<std::unique_ptr<StrategyLibrary>, Diagnostic> StrategyLibrary::open(
    PluginFile file, const FileSystem& files, const Loader& loader, const LockCheck* lock) {
  const std::string& path = file.path;
  const auto bytes = read_plugin_file(file, files, lock);
  if (!bytes) return std::unexpected(bytes.error());
  auto library = loader.load(file.resolved);
  if (!library) return std::unexpected(cannot_load(path, library.error()));
  const void* symbol = (*library)->symbol(symbol_of(TOPSET_ABI_MAJOR).c_str());
  if (symbol == nullptr) return std::unexpected(not_a_plugin(path, other_abi_major(**library)));
  auto facts = read_descriptor(path, *static_cast<const topset_plugin*>(symbol));
  if (!facts) return std::unexpected(std::move(facts.error()));
  std::unique_ptr<StrategyLibrary> opened(new StrategyLibrary(*std::move(facts)));
  opened->sha256_ = bytes->sha256;
  opened->library_ = std::move(*library);
  opened->file_ = std::move(file);
  return opened;
}

std::expected<std::vector<CopiedCard>, DescribeFailure> StrategyLibrary::describe(
    const PluginSource& source) const {
  CardSink sink(source.name.c_str());
  topset_status status = TOPSET_FAILED;
  try {
    status = facts_.plugin.describe(source.text.c_str(), sink.contract());
  } catch (const std::exception& error) {
    sink.break_off(it_threw(error.what()));
  } catch (...) {
    sink.break_off(it_threw(""));
  }
  return std::move(sink).conclude(status, !source.text.empty());
}

PlannedSlot StrategyLibrary::plan(const PluginSource& source, const StrategyCard& card,
                                  const SlotRequest& request) const {
  const RequestLayout layout(request, source.name.c_str());
  RowSink sink(request);
  topset_status status = TOPSET_FAILED;
  try {
    status = facts_.plugin.plan(source.text.c_str(), card.id.c_str(), &layout.request(),
                                sink.contract());
  } catch (const std::exception& error) {
    sink.break_off({Rule::PLUG607, it_threw(error.what())});
  } catch (...) {
    sink.break_off({Rule::PLUG607, it_threw("")});
  }
  return std::move(sink).conclude(status, card);
}

}  // namespace topset::strategies
