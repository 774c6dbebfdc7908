/// What each pair says in other words: another heading, other paragraphs.
enum WordRows {
  static func add(to rows: inout ChangeRows, _ sides: MatchedSides) {
    for pair in sides.pairs {
      let (before, after) = (sides.old[pair.old], sides.new[pair.new])
      guard before.heading != after.heading || before.paragraphs != after.paragraphs else { continue }
      var edits: [(kind: ChangeKind, isTold: Bool, edit: Edit)] = []
      if before.heading != after.heading {
        let isTold = !Typography.isSame(before.heading, after.heading)
        edits.append((.retitled, isTold, .retitle(pair, from: before.heading, to: after.heading)))
      }
      if before.paragraphs != after.paragraphs {
        let isTold = !Typography.isSame(before.paragraphs, after.paragraphs) && !before.differsInFirstStop(from: after)
        edits.append((.reworded, isTold, .reword(pair, from: before.paragraphs, to: after.paragraphs)))
      }
      let isOne = edits.count == 2 && edits.allSatisfy(\.isTold) && before.hasSentence(thatOpens: after)
      for (kind, isTold, edit) in edits {
        if isOne {
          rows.add(.reworded, pair, .text(TextDifference.runs(from: before.sentences, to: after.sentences)), edit)
        } else if isTold {
          let (from, to) = kind == .retitled ? ([before.heading ?? ""], [after.heading ?? ""]) : (before.paragraphs, after.paragraphs)
          rows.add(kind, pair, .text(TextDifference.runs(from: from, to: to)), edit)
        } else {
          rows.addUntold(edit)
        }
      }
    }
  }
}
