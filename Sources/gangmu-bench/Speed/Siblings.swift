import Foundation

/// Programs that are built together with this one.
enum Siblings {
  static var gangmu: String {
    let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return own.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("gangmu").path
  }
}
