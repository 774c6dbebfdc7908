import PlanKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads what `diff --to patch` wrote.
enum PatchFile {
  static func read(_ input: Input) throws(Failure) -> TextPatch {
    let bytes = try input.read()
    guard let record = try? JSONDecoder().decode(PatchRecord.self, from: Data(bytes)), let patch = record.patch else {
      throw .notAPatch(input)
    }
    return patch
  }
}
