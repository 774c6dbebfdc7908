/// `…，其中第⏎一、二批项目`, `…，（一）至⏎（三）项任务`, `…，（一）⏎至（三）项任务`, `…落实《水网建设规划》⏎第五章提出的任务`: a number by which the sentence names or counts something,
/// so that what begins the next line looks like a marker.
enum TornReference: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let (line, next) = (seam.above, seam.below)
    let place = Place(joiner.bytes.span, at: Int(next.textStart), end: Int(next.textEnd))
    switch seam.last {
    case "第", "至":
      return line.count > 6 && (SurfaceScanner.mayBegin.contains(place.peek) && !SurfaceScanner.closes(place.peek))
    case "）", ")":
      let second = place.second(joiner.bytes.span)
      return place.peek == "至" && (SurfaceScanner.opens(second) || second == "第")
    default:
      guard place.peek == "第", CitedDivision.mayStandBehind(joiner.bytes.span, line.text),
        let surface = joiner.lines.surface(of: seam.index), surface.namesLevel, surface.value > 0
      else { return false }
      return CitedDivision.goesOnAsSentence(surface, joiner.bytes.span, to: Int(next.textEnd))
    }
  }
}
