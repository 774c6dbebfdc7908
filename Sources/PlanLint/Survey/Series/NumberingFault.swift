import PlanSyntax

/// One fault of the author's own numbering.
struct NumberingFault: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `（三）（三）`
    case repeated
    /// `（三）（五）（六）`: as many numbers are missing.
    case skipped(Int)
    /// `（四）（三）（五）`: the next has the number that is due here.
    case swapped
    /// `（十三）（四）（五）` at a list's end: each is what is left of the number that is due.
    case cut
    /// `（三）（九）（五）`
    case outOfOrder
    /// `（二）（三）` with no `（一）`
    case wrongStart
    /// `（一）` again where the level counts on.
    case restarted
    /// `（一）` again right behind an item below the same heading.
    case restartedList
    /// The first below the last heading, where it may be meant.
    case restartedLast
    /// The first below another heading, where the next counts on from it; it may be meant as well.
    case restartedPart
    /// Counts on from the series before where the level begins anew.
    case continued
    /// The same where the level has begun anew once and counts on elsewhere too, so that either may be meant.
    case countsOn
    /// `（二）` `3.` `（四）`: counts in a series of another style.
    case stranger
    /// The same, where the parser took the item for a paragraph: its marker lies here.
    case hidden(Span)
    /// `2.1` `3.2` `2.3`, `（二十五）` `（二）`: the parser took the item for a paragraph, since its number is that of another place; its marker lies here.
    case misnumbered(Span)
    /// `（一）（四）（二）（三）（五）`: the parser took the item for a paragraph of the section before; its marker lies here.
    case strayed(Span)
    /// `二、 ⏎ 一、`: the first item of a list in the style of the item that holds it.
    case inner(InnerList.Place)
    /// `（三）（四）（二）（五）`: the item stands elsewhere than its number says.
    case moved
  }

  let kind: Kind
  /// Index into ``Plan/sections``.
  let section: Int
  /// The number that is due behind what is written before.
  let expected: Ordinal
  /// The number that is due once what is wrong before is put right, too.
  let right: Ordinal
  /// The sections from this one to the next fault: what counting on anew would change.
  let rest: ArraySlice<Int>
}
