import ArgumentParser
import PlanKit

/// What `--help` says, in the language of the person who asks: ArgumentParser speaks one language alone.
enum Help {
  /// That of `--lang`, else that of the environment.
  static let language = LanguageChoice.language(Surroundings.arguments, environment: Surroundings.variable)

  static func text(_ chinese: String, _ english: String) -> String { language == .zh ? chinese : english }

  static func argument(_ chinese: String, _ english: String, _ valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(text(chinese, english), valueName: valueName)
  }
}
