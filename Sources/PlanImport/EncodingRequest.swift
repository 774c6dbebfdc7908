/// The encoding that a user asks for.
public enum EncodingRequest: String, Sendable, CaseIterable {
  /// Find out.
  case automatic = "auto"
  /// With or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 in the byte order of its mark, little-endian without one.
  case utf16 = "utf-16"
  /// UTF-16, the low byte of each unit first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte of each unit first.
  case utf16BigEndian = "utf-16be"
  /// Also what calls itself GBK, GB2312 or code page 936: each is a part of GB18030, and pages that declare gb2312 often hold more.
  case gb18030

  /// Other names in use, lower case.
  private static let aliases: [String: EncodingRequest] = [
    "utf8": .utf8, "utf16": .utf16, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
    "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030, "gb-18030": .gb18030, "euc-cn": .gb18030, "windows-936": .gb18030,
  ]

  /// - Parameter name: Any case; `_` counts as `-`.
  /// - Returns: nil for a name that is not known.
  public init?(named name: String) {
    let plain = name.lowercased().split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
    guard let request = EncodingRequest(rawValue: plain) ?? EncodingRequest.aliases[plain] else { return nil }
    self = request
  }
}
