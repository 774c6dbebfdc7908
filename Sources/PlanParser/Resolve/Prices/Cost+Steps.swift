/// What it costs to go from one section to the next.
extension Cost {
  /// Above this price damage is so rare that a fault in a series is rather the author's own.
  static let damageOfSoundText: Float = 4
  /// The most that an author's slip costs more than usual, in a text without others of his …
  static let mostSlip: Float = 2
  /// … and less, in one where （三）（三）（五） is the rule.
  static let leastSlip: Float = -3
  /// Above this price hardly any marker is damaged.
  static let damageOfRareDamage: Float = 3
  /// Below this price two numbers that run on may both have lost a digit.
  static let damageOfRuns: Float = 2
  /// Below this price much of the text is damaged.
  static let damageOfPoorText: Float = 2.5
  /// A number left out: the least, and for each further one.
  static let gap: Float = 8
  static let widerGap: Float = 0.35
  static let `repeat`: Float = 7
  /// The same under another heading, of a level that runs on: an author sees the number before less easily, and `(十)` behind （十） is rather （十一）.
  static let repeatElsewhere: Float = 10
  static let backward: Float = 9
  /// `（四）（三）`: the number left out comes right behind, and both are one slip.
  static let swappedBack: Float = 2
  /// `（二）（八）（四）`: the numbers left out come right behind, but for one: it was written wrong, and nothing is left out.
  static let resumed: Float = 4
  /// `（三）（三）（五）`: behind a number given twice the series goes on as if it had been right.
  static let pastRepeat: Float = 4
  /// A list begins again under the same parent.
  static let sameParentRestart: Float = 8
  /// Against what the level did before.
  static let scopeBroken: Float = 6
  /// Finding out what it does: beginning anew is the commoner.
  static let restart: Float = 0.2
  static let `continue`: Float = 0.7
  /// A level passed over: 一、 then 1.
  static let skippedLevel: Float = 0.8
  /// A level opens where it never did: at the most.
  static let strangeParent: Float = 2.5
  /// … and one of which no whole marker was seen to open it anywhere.
  static let unseenParent: Float = 0.5
  /// A list behind some text of its heading, where all others begin right below theirs: at the most.
  static let openingBehindText: Float = 2
  /// What it costs less that a list of which the first marker is gone begins right below the heading that announces it.
  static let announcedList: Float = 6
  /// What it costs less that what stands right below a chapter's heading is an article that lost its number.
  static let articleBelowDivision: Float = 3
  /// A level that the document has not used yet.
  static let newLevel: Float = 1
  static let newLevelDamaged: Float = 3
  /// The same where the number after it is the first whole one.
  static let newLevelTold: Float = 0
  /// The same in a text with much damage.
  static let newLevelInPoorText: Float = 1.2
  /// `、总则`: a point is all that is left of a level's first marker.
  static let newLevelPointAlone: Float = 4
  /// `一、二月份`: its first number may as well be text.
  static let newLevelAtWord: Float = 9
  static let newLevelNotFirst: Float = 5
  /// `14 健全机制`, damaged, as the first of a level.
  static let newLevelDamagedLate: Float = 6
  /// What may be left of a 第一节, where the document has chapters and none has begun.
  static let newLevelBeforeItsOwn: Float = 6
  static let newLevelAgainstRank: Float = 4
  /// … and its first item is missing: the heading above what is open, most likely.
  static let newLevelAgainstRankLate: Float = 6
  /// Above levels that are open, against the order in which they came; less where its first item is missing.
  static let newLevelAbove: Float = 8
  static let newLevelAboveLate: Float = 1
  /// The same above a list that stands inside a paragraph, and ended with it.
  static let newLevelAboveEnded: Float = 1
  /// So much the looks of what stands before a list may speak against its being the lost first item of the level above.
  static let mostLooksOfLostFirst: Float = 2
  /// The same of a text right below the heading of a chapter, where a rule has its first article.
  static let mostLooksOfLostArticle: Float = 4
  /// `1.2` under another number than 1.
  static let wrongOuterNumber: Float = 8
  /// `1.2` where no section holds it.
  static let missingOuterNumber: Float = 5
  /// `1.2` again, behind 1.2.3.
  static let repeatBelowItself: Float = 4
  /// A section that a decimal number names and of which nothing is to be seen: 2.3 above `2.3.1` behind 2.2.4; it costs no less than 2.3.1 under 2.2.
  static let granted: Float = 13
  /// Each further one, up to less than it costs to read the number as text.
  static let furtherGranted: Float = 0.7
  static let mostGranted: Float = 15.5
}
