/// What can go wrong with the files that `validate` reads and writes besides its inputs.
enum ValidationFailure: Error, Hashable {
  case configuration(path: String, ConfigurationFault)
  case baseline(path: String)
  /// The encoding does not give the file back byte by byte, so that a fix would change more than its marker.
  case cannotWriteBack(Input)
  /// A file that fixes could not be written into, and is as it was.
  case notFixed(Input, SystemError)
  /// `--fix` on a pipe or device, which no file would be left of.
  case fixNeedsRegularFile(Input)

  var status: ExitStatus {
    switch self {
    case .configuration, .fixNeedsRegularFile: .usage
    case .baseline: .notText
    case .cannotWriteBack, .notFixed: .cannotWrite
    }
  }

  var code: String {
    switch self {
    case .configuration: "bad-configuration"
    case .baseline: "bad-baseline"
    case .cannotWriteBack: "cannot-write-back"
    case .notFixed: "cannot-write"
    case .fixNeedsRegularFile: "not-a-file"
    }
  }
}

/// What a configuration says that cannot be followed, with its 1-based line.
enum ConfigurationFault: Error, Hashable {
  /// Not YAML; the reader's own words.
  case syntax(line: Int, String)
  /// With those that may stand there.
  case unknownKey(line: Int, String, known: [String])
  case unknownRule(line: Int, String)
  /// With those that may stand there.
  case unknownLevel(line: Int, String, known: [String])
  case repeatedKey(line: Int, String)
  case notUTF8
  /// With what was expected.
  case wrongShape(line: Int, String, Shape)
  case missingKey(line: Int, String)

  /// What a key may have.
  enum Shape: Hashable {
    case list
    /// A list of mappings.
    case entries
    case mapping
    /// One of these.
    case word([String])
  }
}
