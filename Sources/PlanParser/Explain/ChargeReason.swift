public import PlanSyntax

/// What a reading is charged for.
public enum ChargeReason: Hashable, Sendable {
  // What was lost of the form.
  /// Pieces of the form are gone, in the order in which a marker has them: `二十二)`
  case piecesLost([MarkerPiece])
  /// Another point than the style's: `3，`
  case separatorChanged
  /// A whole marker, but in another style than its series: `3.` between （二） and （四）
  case strangeStyle
  /// Right, but seldom written so: `1总则`
  case unusualForm
  /// `（十 四）`
  case blankInside

  // What was lost of the numeral.
  /// So many digits are gone at one end: `(十)` of （十四）
  case digitsLost(count: Int, from: NumeralEnd)
  /// ー for 一, l for 1.
  case lookAlikes
  /// All of the numeral, with something of the form left: `()加强`
  case numeralLost
  /// Nothing is left of the marker.
  case markerLost
  /// … and the text that follows begins with a number or a bracket, or points to what comes behind it, as headings do not.
  case besideNumber
  /// … and hardly a paragraph of the text never had one, which speaks for it; or many, which speaks against it.
  case unmarkedParagraphs
  /// … and it is all that stands where a number of its list is missing.
  case fillsGap

  /// That the marker is damaged at all, by the document's own share of damaged markers; nil where none was known to be damaged.
  case damage(share: Double?)
  /// A place where sections seldom begin.
  case place(ExplainedPlace.Position)
  /// What speaks against a marker.
  case doubt(MarkerDoubt)
  /// What the paragraph looks like beside the document's sections and its text.
  case looks(Looks)
  /// What is written is read as text.
  case remainsAsText(Remains)

  // How the number follows on.
  /// How it follows on the number before; stands on every section's bill.
  case sequence(SequenceStep)
  /// A level does not do what it did before.
  case againstHabit(Scope)
  /// 一、 then 1.
  case levelSkipped
  /// A level opens under one that it seldom stands under, or under none.
  case strangeParent(NumberingStyle?)
  /// A list begins behind some text of its heading, where others begin right below theirs.
  case behindText
  /// A list begins right below the heading that announces it.
  case announced
  /// An article right below the heading of a chapter or a section, where a rule has no other text.
  case belowDivision
  /// Where markers are damaged a fault in a series is rather damage than the author's own.
  case faultAmongDamage
  /// A level begins with a damaged marker, inside a paragraph, or not with 1.
  case doubtfulFirst
  /// `2.1` under 1.
  case wrongOuterNumber
  /// `2.3.1` behind 2.2.4: it names a section of which nothing is to be seen.
  case unseenOuterSection
  /// The paragraph may as well be the last item of the list before it, with nothing left of its marker.
  case mayCloseList
  /// In its own style the number would follow as well, or nearly, or begin a list.
  case fitsOwnStyle
}

extension ChargeReason {
  /// A fault in a series, the author's or not.
  public var isFault: Bool {
    switch self {
    case .sequence(let step):
      switch step {
      case .gap, .repeat, .swapped, .resumed, .pastRepeat, .backward, .restartUnderSameParent, .beginsLate, .newLevelAbove: true
      case .follows, .inserted, .beginsAnew, .continues, .newLevel: false
      }
    case .againstHabit, .wrongOuterNumber, .unseenOuterSection, .strangeStyle: true
    default: false
    }
  }
}

/// A piece of a marker that can be lost.
public enum MarkerPiece: Hashable, Sendable, CaseIterable {
  /// （ of `（四）`
  case open
  /// ） of `（四）`, or of `4）`
  case close
  /// The point behind the number: 、 of `四、`, . of `4.`
  case separator
  /// 第 of `第四章`
  case prefix
  /// 章 of `第四章`
  case unit
  /// A dot between the numbers of a decimal marker: `16` of 1.6
  case dot
  /// A number of a decimal marker that is not its last, or some of its digits: `.1` of 2.1, `0.1` of 10.1
  case outerNumber
}

/// Where a numeral lost digits.
public enum NumeralEnd: Hashable, Sendable, CaseIterable {
  /// `(四)` of （十四）
  case front
  /// `(十)` of （十四）
  case back
}

/// Why what is written may be no marker at all.
public enum MarkerDoubt: Hashable, Sendable, CaseIterable {
  /// `十七扎实推进`
  case bareNumeral
  /// `三个方面`
  case numberWord
  /// `1.5亿元`
  case digitBehind
  /// `23.2023年4月1日`
  case yearBehind
  /// `（二）款`
  case reference
  /// `（此件公开发布）`
  case bracketedText
}

/// What of a marker stands at a place that is read as text.
public enum Remains: Hashable, Sendable {
  /// `（四）`
  case wholeMarker
  /// `四）`
  case partOfMarker
  /// A bracket or a point.
  case noNumeral
  /// A marker that may be a part of the text's own words.
  case doubtful(MarkerDoubt)
}

/// How a number follows on what came before.
public enum SequenceStep: Hashable, Sendable {
  /// The very number that comes next behind this one: `（三）（四）`
  case follows(Ordinal)
  /// `（三）（六）`: two are missing.
  case gap(after: Ordinal, missing: Int)
  /// `（三）（三）`
  case `repeat`(Ordinal)
  /// `第一百二十条之一`: repeated on purpose.
  case inserted(Ordinal)
  /// The number that was left out before the one given: `（四）（三）`
  case swapped(with: Ordinal)
  /// Behind a number written far too high, as if it had been right: `（二）（八）（四）`
  case resumed(behind: Ordinal)
  /// Behind a number given twice, as if it had been right: `（三）（三）（五）`
  case pastRepeat(of: Ordinal)
  /// `（五）（二）`
  case backward(from: Ordinal)
  /// 1 again, with no other parent between.
  case restartUnderSameParent(after: Ordinal)
  /// 1 again under another parent.
  case beginsAnew
  /// Another parent, but the count goes on.
  case continues(Ordinal)
  /// Under another parent, and neither 1 nor the next.
  case beginsLate(missing: Int)
  /// The first of its level in the document.
  case newLevel
  /// … and one that stands above levels that are open.
  case newLevelAbove
}

/// What a paragraph looks like, its marker apart.
public struct Looks: Hashable, Sendable {
  /// What the first sentence is like, which in a heading is short.
  public enum FirstSentence: Hashable, Sendable, CaseIterable {
    /// At most a dozen characters in one piece: `总体要求`
    case brief
    /// Longer, in one piece or two clauses.
    case plain
    /// Of many clauses, or with no end in sight.
    case long
  }

  /// What the first sentence is like.
  public let firstSentence: FirstSentence
  /// It ends in a responsibility tag.
  public let endsInTag: Bool
  /// A list begins behind it.
  public let leadsList: Bool
  /// The side without which the looks would say something else; nil where it is how the paragraph opens, or all together.
  public let telling: Telling?

  /// Whether it ends in a tag, and whether it leads a list, beside what the document's sections do.
  public enum Telling: Hashable, Sendable, CaseIterable {
    /// That it ends in a tag, or does not.
    case tag
    /// That it leads a list, or does not.
    case list
  }
}
