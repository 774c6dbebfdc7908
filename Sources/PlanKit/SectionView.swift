/// A section together with its plan, so that it can be asked for all that concerns it without an index.
///
/// ```swift
/// for section in plan.sectionViews { print(section.id, section.marker, section.heading) }
/// ```
///
/// The plan itself keeps its sections in one array (`Plan.sections`), and a view is an index into it: it costs nothing to make, and takes its text from
/// the source when it is asked for.
public struct SectionView: Sendable, Identifiable {
  /// The plan that it is a section of.
  public let plan: Plan
  /// Its index in `Plan.sections`.
  public let index: Int

  /// The index is one of `Plan.sections`.
  public init(_ index: Int, in plan: Plan) {
    self.plan = plan
    self.index = index
  }

  /// The section itself, with its places in the source.
  public var section: Section { plan.sections[index] }

  /// The numbers from the outermost level down, unique in its document: `5.14`. O(depth).
  public var id: String { plan.id(ofSection: index) }
  /// Depth of nesting, from 1 for the outermost.
  public var level: Int { section.level }
  /// Its number after repair; nil where it cannot be known.
  public var number: Int? { section.marker.ordinal.map { Int($0.value) } }
  /// The whole marker after repair: `（十四）`; empty where the number cannot be known.
  public var marker: String { plan.markerText(ofSection: index) }
  /// What the source has of the marker: `(十`; empty where nothing is left.
  public var writtenMarker: String { plan.written(section.marker) }
  /// Whether the number stands as it was written, was mended, or cannot be known.
  public var status: MarkerStatus { section.marker.status }
  /// How likely the number is right, in hundredths; 100 for a written one.
  public var confidence: Int { Int(section.marker.confidence) }
  /// Empty where it has no heading of its own.
  public var heading: String { plan.text(.heading, in: section.heading) }
  /// The paragraphs of its own, without those of the sections below it. Wrapped lines are joined.
  public var paragraphs: [String] { section.paragraphs.map { plan.text(.text, in: plan.paragraphs[$0].tokens) } }
  /// Who has to do what is said here, those of the sections below left out.
  public var responsibilities: [ResponsibilityView] { section.responsibilities.map { ResponsibilityView($0, in: plan) } }
  /// 1-based line on which it begins.
  public var line: Int { section.line }

  /// The section that it stands below; nil for one of the outermost level.
  public var parent: SectionView? { section.parent.map { SectionView($0, in: plan) } }
  /// The sections right below it, in reading order.
  public var children: [SectionView] { plan.siblings(from: index + 1, to: section.end) }
}

/// One role of a responsibility tag, in words.
public struct ResponsibilityView: Sendable {
  /// The label or verb as written: 责任科室, 牵头; empty where the tag has none.
  public let role: String
  /// What the role comes to.
  public let kind: ResponsibilityKind
  /// As they are to be read, with the prefix that a list leaves out: `市住建局` for the second of `市行政审批局、住建局`.
  public let units: [String]
  /// As written: `2023年12月底前`; nil where the tag names none.
  public let deadline: String?

  init(_ index: Int, in plan: Plan) {
    let item = plan.responsibilities[index]
    role = plan.text(visible: item.role)
    kind = item.kind
    units = item.units.map { plan.reading(ofUnit: $0) }
    deadline = item.deadline.map { plan.text(visible: $0) }
  }
}

extension Plan {
  /// All sections of all documents in reading order, each before those below it.
  public var sectionViews: [SectionView] { sections.indices.map { SectionView($0, in: self) } }

  /// The sections of the outermost level of all documents, in reading order.
  public var roots: [SectionView] { siblings(from: 0, to: sections.count) }

  /// Each section behind the last descendant of the one before.
  fileprivate func siblings(from start: Int, to end: Int) -> [SectionView] {
    sequence(first: start) { sections[$0].end }.prefix { $0 < end }.map { SectionView($0, in: self) }
  }
}
