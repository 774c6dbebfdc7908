import PlanSyntax

/// Finds where the headings of a document end: those of all its sections at once, for siblings are written alike.
struct HeadingSplitter {
  let text: ScannedText
  let numbering: Numbering
  /// Behind the document's last passage.
  let end: Int

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
      let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value
      let endsClause = last == "；" || last == ";"
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
    var lost: [(index: Int, split: HeadingSplit)] = []
    for index in result.indices {
      let track = numbering.sections[index].track
      if !habits[track].mayTell { continue }
      result[index] = habits[track].judged(result[index], bytes, from: ranges[index].lowerBound, to: ranges[index].upperBound)
      if habits[track].mayHaveLostStop(result[index]), let split = lostStop(index, result, ranges, habits[track], bytes) {
        lost.append((index, split))
      }
    }
    for (index, split) in lost { result[index] = split }
    endAtBlanks(&result, ranges, habits, bytes)
    LongHeadings.find(&result, ranges, numbering, bytes)
    TornHeadings.clear(&result, ranges, numbering, text, until: end, bytes)
    ArticleHeadings.split(&result, ranges, numbering, bytes)
    return result
  }

  /// The split of a section whose heading lost its stop; nil where none did.
  ///
  /// With a confidence of ``HeadingSplit/told`` or more where the place is told, and of ``HeadingSplit/leastTold`` or more where at least the loss
  /// is.
  private func lostStop(
    _ index: Int, _ splits: [HeadingSplit], _ ranges: [Range<Int>], _ habit: HeadingHabit, _ bytes: Bytes
  ) -> HeadingSplit? {
    let (split, range) = (splits[index], ranges[index])
    let longest = habit.longest(without: split.runInLength)
    guard let sentence = FirstSentence(bytes, from: range.lowerBound, to: range.upperBound),
      sentence.length > longest + LostStop.leastSurplus
    else { return nil }
    let hasHeading = Int(split.headingEnd) > range.lowerBound
    // `（一）学习宣传贯彻…精神。⏎1.组织…`: a sentence that heads a list keeps its own stop.
    if hasHeading, sentence.isAlone, sentence.clause == sentence.length, numbering.headsList(index) { return nil }
    // `“灯塔工厂”：由…`: a colon parts the two.
    if hasHeading, Punctuation.isColon(Scalars.decode(bytes, at: Int(split.headingEnd), end: range.upperBound).value) { return nil }
    let siblings = siblings(of: index, splits, ranges, longest: longest, bytes)
    guard siblings.count >= 2, !siblings.areClauses,
      let lost = LostStop.read(sentence, bytes, from: range.lowerBound, to: range.upperBound, among: siblings, hasHeading: hasHeading),
      // Several stops lost in a row, or a list without headings, `本措施所称企业是指…`: the words must tell.
      !siblings.areListWithout || lost.isSure && HeadingVerbs.begin(bytes, at: range.lowerBound, end: range.upperBound),
      // Of few siblings little can be learnt: then only where the words tell.
      lost.isSure || habit.isCertain(without: split)
    else { return nil }
    let place = UInt32(lost.place ?? range.lowerBound)
    let confidence = lost.isSure ? HeadingSplit.told : lost.place == nil ? HeadingSplit.leastTold : HeadingSplit.doubtful
    return HeadingSplit(headingEnd: place, bodyStart: place, stop: .missing, confidence: confidence)
  }

  /// A section's nearest siblings that have a run-in heading, at most ``nearest`` on either side.
  private func siblings(
    of index: Int, _ splits: [HeadingSplit], _ ranges: [Range<Int>], longest: Int, _ bytes: Bytes
  ) -> HeadingSiblings {
    var siblings = HeadingSiblings(longest: longest)
    let track = numbering.sections[index].track
    for step in [-1, 1] {
      var (other, found, isSameList) = (index + step, 0, true)
      while splits.indices.contains(other), found < HeadingSplitter.nearest, abs(other - index) <= HeadingSplitter.farthest {
        if isSameList, numbering.sections[other].level < numbering.sections[index].level {
          isSameList = false
          if step < 0, numbering.sections[other].style == .article { siblings.stand(belowArticle: true) }
        }
        if numbering.sections[other].track == track {
          if isSameList { siblings.count(inList: splits[other].runInLength > 0) }
          // A longer one may have lost its stop as well.
          if splits[other].runInLength > 0, splits[other].runInLength <= longest + LostStop.leastSurplus {
            siblings.add(splits[other], from: ranges[other].lowerBound, to: ranges[other].upperBound, bytes)
            found += 1
          }
        }
        other += step
      }
    }
    return siblings
  }

  /// Siblings on either side that are looked at, and sections among which they are sought.
  private static let (nearest, farthest) = (8, 200)

  /// `一、指导思想 坚持以…为指导，…`: where a track's headings end in no stop, but most of its items have a blank where one ends, and at least two.
  private func endAtBlanks(_ splits: inout [HeadingSplit], _ ranges: [Range<Int>], _ habits: [HeadingHabit], _ bytes: Bytes) {
    var found: [(index: Int, split: HeadingSplit)] = []
    var without = PerTrack<Int>(repeating: 0)
    var blanks = PerTrack<Int>(repeating: 0)
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
