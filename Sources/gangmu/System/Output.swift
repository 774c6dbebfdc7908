/// Where results go, before it is opened.
enum OutputPlace: Hashable {
  case standardOutput
  case file(String)

  /// - Parameter argument: a path; `-` or nothing for standard output.
  init(_ argument: String?) { self = argument.flatMap { $0 == "-" ? nil : .file($0) } ?? .standardOutput }

  /// The path as given, `-` for standard output.
  var name: String {
    switch self {
    case .standardOutput: "-"
    case .file(let path): path
    }
  }

  /// True where the place is a file that is there and that is also one of the inputs, under whatever name.
  func isAmong(_ inputs: [Input]) -> Bool { OutputPlace.first(of: [self], among: inputs) != nil }

  /// True where both are one file, under whatever name and whether it is there already or not.
  func isSame(as other: OutputPlace) -> Bool {
    guard case .file(let path) = self, case .file(let otherPath) = other else { return false }
    if let status = FileStatus(path: path) {
      return status.kind == .regular && status.identity == FileStatus(path: otherPath)?.identity
    }
    guard FileStatus(path: otherPath) == nil, Directory.baseName(path) == Directory.baseName(otherPath) else { return false }
    return Directory.resolvedFolder(of: path) == Directory.resolvedFolder(of: otherPath)
  }

  /// The first of several places that is a file that is there and that is also one of the inputs, under whatever name. Linear.
  static func first(of places: [OutputPlace], among inputs: [Input]) -> OutputPlace? {
    // Asked for only where some place is there already.
    lazy var identities = Set(inputs.compactMap(\.identity))
    return places.first { place in
      guard case .file(let path) = place, let status = FileStatus(path: path), status.kind == .regular else { return false }
      return identities.contains(status.identity)
    }
  }
}

extension OutputPlace {
  /// Writes a result that is whole.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let output = try Output(self)
    try output.write(bytes)
    try output.finish()
  }
}

/// An output that is open: standard output, a device or pipe, or a file that appears only when it is whole.
final class Output {
  private enum Target {
    case descriptor(FileDescriptor)
    case file(TemporaryFile)
  }

  private let place: OutputPlace
  private let target: Target

  init(_ place: OutputPlace) throws(Failure) {
    self.place = place
    do throws(SystemError) {
      target = try Output.target(place)
    } catch {
      throw .output(place, error)
    }
  }

  private static func target(_ place: OutputPlace) throws(SystemError) -> Target {
    guard case .file(let path) = place else { return .descriptor(.standardOutput) }
    let old = FileStatus(path: path)
    switch old?.kind {
    case .directory: throw .isADirectory
    case .other: return .descriptor(try .open(writing: path))
    case .regular where old?.isLocked(at: path) == true: throw .noPermission
    case .regular, nil: return .file(try TemporaryFile(for: path, replacing: old))
    }
  }

  var isTerminal: Bool {
    switch target {
    case .descriptor(let descriptor): descriptor.isTerminal
    case .file: false
    }
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      switch target {
      case .descriptor(let descriptor): try descriptor.write(bytes)
      case .file(let file): try file.descriptor.write(bytes)
      }
    } catch {
      throw .output(place, error)
    }
  }

  /// Says that all is written. A file without this never appears.
  func finish() throws(Failure) {
    do throws(SystemError) {
      switch target {
      case .descriptor(let descriptor): try descriptor.close()
      case .file(let file): try file.commit()
      }
    } catch {
      throw .output(place, error)
    }
  }
}
