import Foundation
import PlanDiff
import PlanKit

/// Files of the package, and what may lie beside it.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appendingPathComponent(path))) }

  static func plan(_ path: String) throws -> ComparedPlan { ComparedPlan(Plan.parse(try bytes(path), name: path)) }

  /// A real plan, which is no part of the repository; nil where it does not lie beside it.
  static func seed(_ number: String) -> ComparedPlan? {
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared/seeds").resolvingSymlinksInPath()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = names.sorted().first(where: { $0.hasPrefix(number) }),
      let data = try? Data(contentsOf: folder.appendingPathComponent(name))
    else { return nil }
    return ComparedPlan(Plan.parse([UInt8](data), name: name))
  }

  /// All Swift files of a target.
  static func sources(of target: String) throws -> [String] {
    let folder = root.appendingPathComponent("Sources/\(target)")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
      .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }
}
