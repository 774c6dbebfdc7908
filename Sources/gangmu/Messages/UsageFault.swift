/// Arguments that do not go together. ``Messages`` puts them into words; the run ends with status 64.
enum UsageFault: Error, Hashable {
  /// A file where a command is expected.
  case noCommand(file: String)
  /// With the command that may be meant.
  case unknownCommand(String, guess: String?)
  case unknownEncoding(String)
  case nothingToRead
  case standardInputTwice
  case severalXML
  case prettyLines
  case streamIsJSON
  case streamToDirectory
  case oneOutput
  case patchAcross
  /// `--fix` on standard input.
  case fixNeedsFiles
  /// `--update-baseline` without `--baseline`.
  case noBaseline
  /// Fewer than one file at a time.
  case noJobs(Int)
  /// `--bom` for something else than CSV.
  case markIsForCSV
  /// The tool was built without XLSX.
  case noWorkbooks
  case workbookOnTerminal
  /// A name that ends like another format than the one asked for.
  case otherEnding(String, format: String)
}
