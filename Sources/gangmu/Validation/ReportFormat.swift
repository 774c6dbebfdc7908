import PlanKit

/// What `validate` writes.
enum ReportFormat: String, CaseIterable {
  case text
  case json
  case sarif
  case github
  case junit
  /// 勘误表
  case errata
  case errataMarkdown = "errata-markdown"
  case errataCSV = "errata-csv"

  func writer(_ language: MessageLanguage, colour: Bool, version: String) -> any FindingsWriter {
    switch self {
    case .text: FindingsText(language: language, colour: colour)
    case .json: FindingsJSON(language: language)
    case .sarif: FindingsSARIF(language: language, version: version)
    case .github: FindingsGitHub(language: language)
    case .junit: FindingsJUnit(language: language)
    case .errata: Errata(language: language, layout: .text)
    case .errataMarkdown: Errata(language: language, layout: .markdown)
    case .errataCSV: Errata(language: language, layout: .csv)
    }
  }
}
