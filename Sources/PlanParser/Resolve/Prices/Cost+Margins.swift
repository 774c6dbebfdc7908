/// How wide is searched, and by how much a reading must be the best to be said.
extension Cost {
  /// Below this price of damage the search goes wide.
  static let damageOfWideSearch: Float = 2.4

  /// A start that is cheaper to read as text does not tell what lies ahead: `一、二级河道沿线`
  static let leastTelling: Float = 4

  /// A whole marker is not doubted where its number follows for less than this.
  static let mostOfStraightStep: Float = 1

  /// The widest margin that is told apart.
  static let width: Float = 14
  /// A list's heading without a marker is left as text below this: its children need a parent.
  static let leastMarginOfParent: Float = 0.5
  /// The same of a sentence, where no number behind it tells of it.
  static let leastMarginOfLastParent: Float = 2
  /// Readings that cost this much more at the most are kept beside the one that was chosen: what may take a number from another paragraph …
  static let mostOfAlternatives: Float = 5
  /// … and those that a person is shown.
  static let mostOfCandidates: Float = 3
  /// What is left unresolved counts as no surer than this: the likeliest candidate is the right one in about seven of eight cases, however wide its margin.
  static let mostMarginOfUnresolved: Float = 2
  /// Repairs with a margin below this are not made.
  static let leastMargin: Float = 1
  /// Nor are they below a heading of which it is not surer than this that it is one, and where it stands: its children would be misplaced with it.
  static let leastMarginOfHeading: Float = 3
  /// The same where nothing is written: a section out of nothing needs better reasons.
  static let leastMarginOfNothing: Float = 1.2
  /// … but not where it is all that stands in a gap.
  static let leastMarginOfLone: Float = 0.5
  /// Below this the number of such a section is not said …
  static let leastMarginOfNumberOfNothing: Float = 3
  /// … where another paragraph may begin a list as well, …
  static let leastMarginOfContestedFirst: Float = 4
  /// … the more so where another paragraph looks like it as well.
  static let leastMarginOfContested: Float = 5
  /// … of a line inside a paragraph, for the text is full of lines that begin with a sentence …
  static let leastMarginOfInnerLine: Float = 6
  /// … of an article beside another paragraph, for articles have several that look alike …
  static let leastMarginOfParagraph: Float = 8
  /// … where another paragraph begins with a number, as headings may as well: `三位一体推进改革` …
  static let leastMarginBesideNumber: Float = 6
  /// … where another paragraph stands there that does not look like an item, for its heading may have lost its stop as well …
  static let leastMarginBesideText: Float = 5
  /// … and it is rather by its tag that this one looks like an item, which may end one that began with the paragraph before …
  static let leastMarginOfItsTag: Float = 7.5
  /// … and where hardly any marker is damaged, and the paragraph looks little more like a section than like text.
  static let leastMarginOfLooks: Float = 5
  /// … where lines were joined, so that the heading may be hidden in the text before, and a paragraph that looks like text be only the next best.
  static let leastMarginBesideJoined: Float = 9
  /// So much its looks must speak for a section at the least.
  static let leastLooks: Float = -2
  /// … of a line inside a paragraph, where lines break behind points.
  static let leastLooksOfPiece: Float = -4.5
  /// `（）加强领导`, `)强化保障`: the paragraph before may have lost its marker, too.
  static let leastMarginOfLostNumeral: Float = 2
  /// `.疏通河道` as the last of a list, against its being text.
  static let leastMarginOfEnd: Float = 4.5
  /// … the more so where a paragraph without a marker stands before it and no next number behind: then nothing says that it is 一 and not 二.
  static let leastMarginOfLooseNumeral: Float = 5.5
  /// … and where that paragraph is of no weight in itself.
  static let leastMarginOfNumeralBehindText: Float = 6
  /// Repairs are not made where an explanation that puts the section on another level costs less than this more.
  static let leastMarginOfPlace: Float = 2
  /// `四健全机制` may be 四、 or （四）.
  static let leastMarginOfRest: Float = 1.5
  /// `四中全会精神…` behind 三、, where it looks no more like a section than this: text …
  static let looksOfText: Float = 0
  /// … and where it looks more like one than this, a section all the same.
  static let looksOfItem: Float = -3
  /// `（十）` behind （十六） and some text, with no number behind it that tells: 十七 over all other numbers.
  static let leastMarginOfOpenRest: Float = 3
  /// … and where that text may hold another section.
  static let leastMarginOfRestBehindText: Float = 5
  /// `四好农村路`: a number word that may as well be text.
  static let leastMarginOfNumberWord: Float = 2
  /// The same of the very number that is due, where some marker is damaged for certain: below the margin for a number word it is left unresolved.
  static let leastMarginOfDueWord: Float = 0.5
  /// … and of `四节建设…`
  static let leastMarginOfNamedLevel: Float = 0.5
  /// Of a list's first item no number before it tells that it is missing.
  static let leastMarginOfFirst: Float = 3
  /// The first of a list where it is all that stands between the heading above and its second.
  static let leastMarginOfPinnedFirst: Float = 0.6
  /// A number of which nothing is left, where the one paragraph between its neighbours is the only one that can have it.
  static let leastMarginOfPinned: Float = 2
}
