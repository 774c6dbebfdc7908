import PlanSyntax

/// A plan as comparing sees it: what a reader reads, in reading order, each node before its children.
///
/// It is made from a parsed `Plan`, or elsewhere from a converted file; both give the same nodes. Numbers are those after repair. The tree
/// follows from the nodes' depths alone, as it does in a text.
public struct ComparedPlan: Hashable, Sendable {
  /// What to call the plan in the output; a file's name, without folders.
  public var name: String
  /// In reading order, each before its children.
  public var nodes: [ComparedNode]
  /// How many markers were restored, inferred or left unresolved.
  public var repairs: Int { nodes.indices.count { nodes[$0].repair != nil } }
  /// What was read in another way than it is compared, because damage left it open and the other plan has the same words.
  public var settled: [SettledReading] { nodes.flatMap(\.settled) }
  /// Whether there is something about damage to be told.
  public var isNoted: Bool { repairs > 0 || !settled.isEmpty }

  /// The node that another hangs on: the nearest before it that is less deep; nil for a document. Linear in the nodes between.
  public func parent(of index: Int) -> Int? {
    nodes[..<index].lastIndex { $0.content.depth < nodes[index].content.depth }
  }

  /// Whether the plan shows damage: a marker that was repaired, or more headings without their stop than another plan has.
  func isDamaged(beside other: ComparedPlan) -> Bool {
    repairs > 0 || guesses > other.guesses
  }

  private var guesses: Int { nodes.indices.count { nodes[$0].headingIsGuess } }

  /// Nodes stand in reading order; the parent of one is the nearest before it that is less deep.
  public init(name: String, nodes: [ComparedNode] = []) {
    self.name = name
    self.nodes = nodes
  }
}

/// One unit of a compared plan: a section, or what stands about the sections.
public struct ComparedNode: Hashable, Sendable {
  /// Where it stands; no part of what is compared.
  public var place: NodePlace
  /// What is compared.
  public var content: NodeContent
  /// The stop behind the heading was lost, so that where the heading ends is a guess.
  public var headingIsGuess: Bool
  /// What became of the marker; nil where it is whole.
  public var repair: MarkerRepair?
  /// Where each paragraph stands; empty where that is not known.
  public var lines: [ParagraphLine]
  /// What it was read as, where the other plan settled what it is.
  var reading: SettledReading.Standing?
  /// What was read as a node of its own and is taken for words of this one.
  var taken: [SettledReading] = []

  /// The marker was restored, inferred or left unresolved.
  public var isRepaired: Bool { repair != nil }
  /// The repair is in doubt.
  var isDoubtful: Bool { repair?.isDoubtful ?? false }

  /// A node as it was read; nothing of it has been settled yet.
  public init(
    place: NodePlace, content: NodeContent, headingIsGuess: Bool = false, repair: MarkerRepair? = nil, lines: [ParagraphLine] = []
  ) {
    self.place = place
    self.content = content
    self.headingIsGuess = headingIsGuess
    self.repair = repair
    self.lines = lines
  }
}

/// Where a paragraph stands in its text.
public struct ParagraphLine: Hashable, Sendable {
  /// 1-based line on which it begins.
  public var line: Int
  /// It goes over several lines of the source, as text with hard line ends does: any of them may once have begun a paragraph.
  public var isWrapped: Bool

  /// The line counts from 1.
  public init(line: Int, isWrapped: Bool) {
    self.line = line
    self.isWrapped = isWrapped
  }
}

/// A marker that came to harm.
public struct MarkerRepair: Hashable, Sendable {
  /// What the source has of it; empty where nothing is left.
  public var written: String
  /// The repair is in doubt, and with it the level.
  public var isDoubtful: Bool

  /// The repair is sure unless it is said to be in doubt.
  public init(written: String, isDoubtful: Bool = false) {
    self.written = written
    self.isDoubtful = isDoubtful
  }

  /// A repair that is less sure is in doubt, in hundredths.
  package static let leastConfidence = 90
}

/// How a node is named and found.
public struct NodePlace: Hashable, Sendable {
  /// The id of the output contract (`5.14`); for what is no section the name of its part.
  public var id: String
  /// 1-based line on which it begins; 0 where it has none of its own.
  public var line: Int
  /// 1-based number of the document in its file.
  public var document: Int

  /// The document counts from 1, and so does the line unless it is 0.
  public init(id: String, line: Int, document: Int = 1) {
    self.id = id
    self.line = line
    self.document = document
  }
}

/// What a node is. Nodes of different parts are never paired.
public enum NodePart: UInt8, Hashable, Sendable, CaseIterable {
  /// A document of the file; its heading is the title.
  case document
  /// The facts before the text: issuer, document number, dates.
  case metadata
  /// Paragraphs between the title and the first section.
  case preamble
  /// A numbered section, with its heading and body.
  case section
  /// Closing words, signature and date behind the last section.
  case closing
  /// The page's footer, 版记.
  case colophon

  /// The id of what is no section, in ``NodePlace/id`` and in the outputs.
  public var name: String {
    switch self {
    case .document: "title"
    case .metadata: "metadata"
    case .preamble: "preamble"
    case .section: "section"
    case .closing: "closing"
    case .colophon: "colophon"
    }
  }
}
