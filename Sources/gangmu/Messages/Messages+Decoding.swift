import PlanKit

/// Why bytes are no text, in words.
extension Messages {
  func decoding(_ error: SourceDecodingError) -> String {
    switch error {
    case .illFormed(let misfit): illFormed(misfit)
    case .notText(let kind?, _): notText(kind)
    case .notText(nil, let offset):
      say(
        "不是文本：从偏移 \(offset) 起有大量控制字符。若是 UTF-16 文本，请用 --encoding utf-16le 或 utf-16be。",
        "not text: many control characters from offset \(offset) on. If it is UTF-16, say --encoding utf-16le or utf-16be.")
    case .tooLarge(let count):
      say("太大：\(count) 字节，上限为 4 GiB。请拆分后再转换。", "too large: \(count) bytes, the limit is 4 GiB. Split it first.")
    case .inAnother(let encoding, let asked):
      say(
        "是 \(encoding.rawValue) 文本，不是 \(asked.rawValue)。请去掉 --encoding，由程序识别。",
        "text in \(encoding.rawValue), not in \(asked.rawValue). Leave --encoding out.")
    case .noConverter(let encoding):
      say(
        "本机不支持 \(encoding.rawValue)。请先转为 UTF-8。",
        "this system cannot convert \(encoding.rawValue). Convert it to UTF-8 first.")
    }
  }

  func notAPlan(_ form: DataForm) -> String {
    if form == .html {
      return say(
        "是 HTML 网页，不是纯文本。请在浏览器中打开后另存为纯文本（.txt），或复制正文。",
        "a web page (HTML), not plain text. Open it in a browser and save it as plain text (.txt), or copy its text.")
    }
    let name = form == .json ? "JSON" : "XML"
    return say(
      "是 \(name) 数据，不是方案的正文。请给出原文。若要比较两个转换结果，可用 gangmu diff。",
      "\(name) data, not the text of a plan. Name the text itself; gangmu diff compares converted files.")
  }

  private func illFormed(_ misfit: Misfit) -> String {
    let tried = misfit.tried.map(\.rawValue)
    let bytes = misfit.bytes.map(Self.hexadecimal).joined(separator: " ")
    let chinese = "第 \(misfit.line) 行（偏移 \(misfit.offset)）的字节 \(bytes) "
    let isOne = misfit.bytes.count == 1
    let english = "line \(misfit.line), offset \(misfit.offset): the byte\(isOne ? "" : "s") \(bytes) "
    if misfit.isCutOff {
      return say(
        chinese + "在文件结尾处中断（\(tried.joined(separator: "、"))），文件可能不完整。请重新获取文件，或用 --encoding 指定编码。",
        english + (isOne ? "breaks" : "break") + " off at the end of the file (\(tried.joined(separator: ", "))); it may be incomplete. "
          + "Fetch it again, or name its encoding with --encoding.")
    }
    return say(
      chinese + "不是文本（试过 \(tried.joined(separator: "、"))）。请用 --encoding 指定编码，或修正这几个字节。",
      english + (isOne ? "is" : "are") + " no text (tried \(tried.joined(separator: ", "))). "
        + "Name its encoding with --encoding, or mend \(isOne ? "this byte" : "these bytes").")
  }

  private func notText(_ kind: BinaryKind) -> String {
    let name =
      switch kind {
      case .pdf: "PDF"
      case .zip: say("ZIP 或 DOCX、OFD、WPS 文档", "ZIP archive or DOCX, OFD, WPS document")
      case .oleDocument: say("旧版 Word（DOC）或 WPS 文档", "DOC file of an older Word, or a WPS document")
      case .richText: say("RTF 文档", "RTF document")
      case .png: say("PNG 图片", "PNG image")
      case .jpeg: say("JPEG 图片", "JPEG image")
      case .gzip: say("GZIP 压缩文件", "GZIP archive")
      }
    return say("不是文本，而是 \(name)。请先另存为纯文本（.txt）。", "not text but a \(name). Save it as plain text (.txt) first.")
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
  }
}
