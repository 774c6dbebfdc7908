import PlanSyntax

/// Finds where the headings of a document end: those of all its sections at once, for siblings are written alike.
struct HeadingSplitter {
  let text: ScannedText
  let numbering: Numbering

  /// Where each section's heading ends: first by its own paragraph, then by what its siblings do.
  func splits(_ bytes: Bytes) -> [HeadingSplit] {
    var habits = [HeadingHabit](repeating: HeadingHabit(), count: numbering.tracks.count)
    var inClauses = PerTrack<Bool>(repeating: false)
    var result: [HeadingSplit] = []
    var ranges: [Range<Int>] = []
    result.reserveCapacity(numbering.sections.count)
    ranges.reserveCapacity(numbering.sections.count)
    for number in numbering.sections.indices {
      let track = numbering.sections[number].track
      let range = headingRange(number, bytes)
      // The last of a list of clauses ends with 。 where the others end with ；.
      let endsClause = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value == "；"
      let split: HeadingSplit
      if inClauses[track], numbering.sections[number].ordinal != 1 {
        split = HeadingSplit(headingEnd: UInt32(range.lowerBound), bodyStart: UInt32(range.lowerBound), stop: .none)
      } else {
        split = HeadingSplit.read(
          bytes, from: range.lowerBound, to: range.upperBound, style: numbering.sections[number].style,
          leastBehindGap: goesOn(number) ? 18 : Opening.leastBehindGap, isFlat: isFlat(number))
        habits[track].count(split, bytes, from: range.lowerBound, to: range.upperBound)
      }
      inClauses[track] = endsClause && Int(split.headingEnd) == range.lowerBound
      result.append(split)
      ranges.append(range)
    }
    for index in habits.indices { habits[index].settle() }
    for index in result.indices {
      let track = numbering.sections[index].track
      if !habits[track].mayTell { continue }
      result[index] = habits[track].judged(result[index], bytes, from: ranges[index].lowerBound, to: ranges[index].upperBound)
    }
    endAtBlanks(&result, ranges, habits, bytes)
    return result
  }

  /// `一、指导思想 坚持以…为指导，…`: where a track's headings end in no stop, but most of its items have a blank where one ends, and at least two.
  private func endAtBlanks(_ splits: inout [HeadingSplit], _ ranges: [Range<Int>], _ habits: [HeadingHabit], _ bytes: Bytes) {
    var found: [(index: Int, split: HeadingSplit)] = []
    var without = [Int](repeating: 0, count: habits.count)
    var blanks = [Int](repeating: 0, count: habits.count)
    for index in splits.indices {
      let (track, range) = (numbering.sections[index].track, ranges[index])
      // A short sentence that is a whole item may have been taken for its heading.
      let isSentence = Scalars.isTerminal(Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value)
      guard habits[track].runIn == 0, numbering.sections[index].style != .article,
        isSentence || Int(splits[index].headingEnd) == range.lowerBound
      else { continue }
      without[track] += 1
      guard let split = HeadingSplit.behindBlank(bytes, from: range.lowerBound, to: range.upperBound) else { continue }
      blanks[track] += 1
      found.append((index, split))
    }
    for (index, split) in found {
      let track = numbering.sections[index].track
      if blanks[track] >= 2, blanks[track] * 10 >= without[track] * 6 { splits[index] = split }
    }
  }

  /// `　　第二节　加强海域管理　　健全管理制度⏎完善…`: paragraphs are indented by two wide blanks, and the section's text goes on below. So
  /// these blanks inside a line stand where one began, however short it is.
  private func goesOn(_ number: Int) -> Bool {
    let passage = numbering.sections[number].passage
    guard text.prose.passages[passage].indent == 6 else { return false }
    let isLast = number + 1 == numbering.sections.count
    return passage + 1 < text.prose.passages.count
      && (isLast || numbering.sections[number + 1].passage > passage + 1)
  }

  /// Whether another section stands in the same paragraph.
  private func isFlat(_ number: Int) -> Bool {
    let passage = numbering.sections[number].passage
    return number > 0 && numbering.sections[number - 1].passage == passage
      || number + 1 < numbering.sections.count && numbering.sections[number + 1].passage == passage
  }

  /// The part of a section's first paragraph that may hold its heading: behind the tags that open it, up to the next one or the next marker.
  private func headingRange(_ number: Int, _ bytes: Bytes) -> Range<Int> {
    let index = numbering.sections[number].passage
    let passage = text.prose.passages[index]
    let start = numbering.sections[number].surface?.textStart ?? passage.start
    var end = numbering.segmentEnd(number, in: passage)
    while end > start {
      let width = Blank.width(in: bytes, before: Int(end))
      if width == 0 { break }
      end -= UInt32(width)
    }
    let tags = text.contents[index].tags
    guard !tags.isEmpty else { return Int(start)..<Int(max(start, end)) }
    let from = text.behindTags(from: start, in: index)
    let tag = text.firstTag(in: tags, from: from)
    if tag < Int(tags.upperBound), text.tags[tag].start < end { end = text.tags[tag].start }
    return Int(from)..<Int(max(from, end))
  }
}

extension Numbering {
  /// Where a section's share of its first passage ends: at the next section's marker in the same passage, or with the passage.
  func segmentEnd(_ number: Int, in passage: Passage) -> UInt32 {
    let next = number + 1
    guard next < sections.count, sections[next].passage == sections[number].passage, let surface = sections[next].surface else {
      return passage.end
    }
    return surface.start
  }
}
