import PlanParser

/// The words of `gangmu-explanation/1`: for programs, never translated.
extension ChargeReason {
  var name: String {
    switch self {
    case .piecesLost: "pieces-lost"
    case .separatorChanged: "separator-changed"
    case .strangeStyle: "strange-style"
    case .unusualForm: "unusual-form"
    case .blankInside: "blank-inside"
    case .digitsLost: "digits-lost"
    case .lookAlikes: "look-alikes"
    case .numeralLost: "numeral-lost"
    case .markerLost: "marker-lost"
    case .besideNumber: "beside-number"
    case .unmarkedParagraphs: "unmarked-paragraphs"
    case .fillsGap: "fills-gap"
    case .damage: "damage"
    case .place: "place"
    case .doubt: "doubt"
    case .looks: "looks"
    case .remainsAsText: "remains-as-text"
    case .sequence(let step): step.name
    case .againstHabit: "against-habit"
    case .levelSkipped: "level-skipped"
    case .strangeParent: "strange-parent"
    case .behindText: "behind-text"
    case .announced: "announced"
    case .belowDivision: "below-division"
    case .faultAmongDamage: "fault-among-damage"
    case .doubtfulFirst: "doubtful-first"
    case .mayCloseList: "may-close-list"
    case .fitsOwnStyle: "fits-own-style"
    case .wrongOuterNumber: "wrong-outer-number"
    case .unseenOuterSection: "unseen-outer-section"
    }
  }
}

extension SequenceStep {
  fileprivate var name: String {
    switch self {
    case .follows: "follows"
    case .gap: "gap"
    case .repeat: "repeat"
    case .inserted: "inserted"
    case .swapped: "swapped"
    case .resumed: "resumed"
    case .pastRepeat: "past-repeat"
    case .backward: "backward"
    case .restartUnderSameParent: "restart-under-same-parent"
    case .beginsAnew: "begins-anew"
    case .continues: "continues"
    case .beginsLate: "begins-late"
    case .newLevel: "new-level"
    case .newLevelAbove: "new-level-above"
    }
  }
}

extension LineView.Content {
  var name: String {
    switch self {
    case .blank: "blank"
    case .pageMark: "page-mark"
    case .metadata: "metadata"
    case .title: "title"
    case .preamble: "preamble"
    case .closing: "closing"
    case .colophon: "colophon"
    case .section: "section"
    case .other: "other"
    }
  }
}

extension ExplainedPlace.Outcome {
  var name: String {
    switch self {
    case .section: "section"
    case .text: "text"
    case .tooDoubtful: "too-doubtful"
    }
  }
}

extension WeighedReading.Outcome {
  var name: String {
    switch self {
    case .chosen: "chosen"
    case .dearer: "dearer"
    case .abandoned: "abandoned"
    }
  }

  /// By how much the whole document becomes dearer; of an abandoned reading only if all else stays, and nil where it cannot.
  var margin: Float? {
    switch self {
    case .chosen: 0
    case .dearer(let margin): margin
    case .abandoned(let margin): margin
    }
  }
}
