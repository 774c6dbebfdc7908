import PlanKit

/// Where a text comes from.
enum Input: Hashable {
  case standardInput
  case file(String)

  /// - Parameter argument: a path, or `-` for standard input.
  init(_ argument: String) { self = argument == "-" ? .standardInput : .file(argument) }

  /// The path as given, `-` for standard input.
  var path: String {
    switch self {
    case .standardInput: "-"
    case .file(let path): path
    }
  }

  /// The path for people and programs.
  var label: String { SystemName.shown(path) }

  /// What the output calls the input: the path without folders.
  var name: String { SystemName.shown(Directory.baseName(path)) }

  /// What one output calls each of several inputs: its name, or its whole path where another has the same name.
  static func names(_ inputs: [Input]) -> [String] {
    let counts = Dictionary(inputs.map { ($0.name, 1) }, uniquingKeysWith: +)
    return inputs.map { counts[$0.name] == 1 ? $0.name : $0.label }
  }

  /// The file itself, to know it again under another name; nil where there is none.
  var identity: FileStatus.Identity? {
    switch self {
    case .standardInput: try? FileDescriptor.standardInput.status().identity
    case .file(let path): FileStatus(path: path)?.identity
    }
  }

  /// A pipe or a device: what is read is gone, and what is written goes elsewhere.
  var isStream: Bool {
    switch self {
    case .standardInput: true
    case .file(let path): FileStatus(path: path)?.kind == .other
    }
  }

  /// Each file once, under the first of its names. What is not there stays, to be complained of.
  static func distinct(_ inputs: [Input]) -> [Input] {
    var known: Set<FileStatus.Identity> = []
    return inputs.filter { input in input.identity.map { known.insert($0).inserted } ?? true }
  }

  /// In bytes, of what is read beside the texts: a baseline, a configuration, a list of units. A device may have no end.
  static let sideLimit = 256 << 20

  /// Reads the whole input.
  ///
  /// - Parameter limit: in bytes. Where there are more, it is an error of the kind that a file is too large.
  func read(atMost limit: Int = SourceDecoder.byteLimit) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      return try OpenInput(self).readAll(atMost: limit)
    } catch {
      throw .input(self, error)
    }
  }
}

/// An input that is open, until it is dropped. Standard input stays open.
struct OpenInput: ~Copyable {
  let descriptor: FileDescriptor
  /// In bytes; 0 where it cannot be known beforehand.
  private let expectedSize: Int

  init(_ input: Input) throws(SystemError) {
    (descriptor, expectedSize) = try OpenInput.open(input)
  }

  deinit { OpenInput.close(descriptor) }

  /// Reads to the end. A file of the expected size costs one allocation and two calls, one of any other size a few more.
  consuming func readAll(atMost limit: Int = .max) throws(SystemError) -> [UInt8] {
    // One byte more than expected: if that too is filled, more may follow.
    let smallestStep = 64 * 1024
    var step = expectedSize == 0 ? smallestStep : expectedSize + 1
    var bytes = try [UInt8](count: step) { memory throws(SystemError) in try descriptor.read(filling: memory) }
    var isFull = bytes.count == step
    while isFull {
      step = max(bytes.count, smallestStep)
      let more = try [UInt8](count: step) { memory throws(SystemError) in try descriptor.read(filling: memory) }
      bytes += more
      if bytes.count > limit { throw .tooLarge }
      isFull = more.count == step
    }
    return bytes
  }

  private static func open(_ input: Input) throws(SystemError) -> (FileDescriptor, Int) {
    guard case .file(let path) = input else { return try (.standardInput, expectedSize(.standardInput)) }
    let descriptor = try FileDescriptor.open(reading: path)
    do throws(SystemError) {
      return (descriptor, try expectedSize(descriptor))
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Opening a folder succeeds; only reading it would fail.
  private static func expectedSize(_ descriptor: FileDescriptor) throws(SystemError) -> Int {
    let status = try descriptor.status()
    if status.kind == .directory { throw .isADirectory }
    return status.kind == .regular ? status.byteCount : 0
  }

  private static func close(_ descriptor: FileDescriptor) {
    // What was read is sound, whatever closing says.
    if descriptor != .standardInput { try? descriptor.close() }
  }
}

extension [UInt8] {
  /// An array of at most `count` bytes, as many as the closure says it has filled.
  init(count: Int, filling: (UnsafeMutableRawBufferPointer) throws(SystemError) -> Int) throws(SystemError) {
    // The initializer of the standard library does not carry the type of the error.
    var failure: SystemError?
    self.init(unsafeUninitializedCapacity: count) { memory, initialized in
      do throws(SystemError) {
        initialized = try filling(UnsafeMutableRawBufferPointer(memory))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
