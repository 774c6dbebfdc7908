import PlanKit

/// How the inputs of one run become outputs.
enum Arrangement: Hashable {
  /// One input, one document.
  case single
  /// Several inputs below each other in one output.
  case joined
  /// A file for each input.
  case separate(folder: String)
  /// Lines in, lines out.
  case stream

  /// What the user asked for, as far as it matters here.
  struct Wishes {
    /// The arguments: paths, or `-`; none is standard input.
    var files: [String] = []
    var format: OutputFormat?
    var output: String?
    var folder: String?
    var isStream = false
    var style: ExportStyle?
  }

  /// - Throws: what of the wishes does not go together.
  init(_ wishes: Wishes) throws(UsageFault) {
    if wishes.files.count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
    if wishes.output != nil, wishes.folder != nil { throw .oneOutput }
    if wishes.isStream {
      if wishes.folder != nil { throw .streamToDirectory }
      if wishes.format ?? .json != .json { throw .streamIsJSON }
      self = .stream
    } else if let folder = wishes.folder {
      self = .separate(folder: folder)
    } else {
      self = wishes.files.count > 1 ? .joined : .single
    }
    if self == .joined, wishes.format == .xml { throw .severalXML }
    if holdsLines, wishes.format ?? .json == .json, wishes.style == .pretty { throw .prettyLines }
  }

  /// True where each document must be one line.
  private var holdsLines: Bool { self == .joined || self == .stream }

  /// One document stands indented, for people; many are lines, for programs.
  var usualStyle: ExportStyle { holdsLines ? .compact : .pretty }
}
