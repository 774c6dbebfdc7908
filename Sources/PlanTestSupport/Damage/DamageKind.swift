/// One way in which a marker comes to harm on its way from the author to the reader.
public enum DamageKind: String, CaseIterable, Sendable {
  /// `四）加强…`, `一章 总则`
  case leftLost = "left-lost"
  /// `（四加强…`, `第一 总则`
  case rightLost = "right-lost"
  /// `四加强…`
  case bracketsLost = "brackets-lost"
  /// `（十）` for `（十四）`
  case tailDigitsLost = "tail-digits-lost"
  /// `（四）` for `（十四）`
  case headDigitsLost = "head-digits-lost"
  /// `（二一）` for `（二十一）`
  case someDigitsLost = "some-digits-lost"
  /// `（）加强…`, `、总体要求`
  case numeralLost = "numeral-lost"
  /// `加强…`
  case markerLost = "marker-lost"
  /// `一总体要求`, `1加强…`
  case separatorLost = "separator-lost"
  /// `一，总体要求`, `1。加强…`
  case separatorChanged = "separator-changed"
  /// `（四]`, `〔四)`, `１.`
  case widthsMixed = "widths-mixed"
  /// `（ 四 ）`
  case innerSpace = "inner-space"
  /// `8．⏎加强…`, `（十⏎四）`
  case innerLineBreak = "inner-line-break"
  /// `ー、` for `一、`, `l.` for `1.`
  case lookAlike = "look-alike"
  /// `…机制。（四）⏎加强…`
  case gluedToPrevious = "glued-to-previous"
  /// `…机制。（四）加强…`
  case paragraphsJoined = "paragraphs-joined"
  /// `（五）全面实行清单制度推动各科室…`: the marker is whole, the `。` behind the heading is gone.
  case headingStopLost = "heading-stop-lost"
}
