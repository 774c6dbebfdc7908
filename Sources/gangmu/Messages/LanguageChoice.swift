import PlanKit

/// Which language to speak.
enum LanguageChoice {
  /// The language of the environment, by the rule of POSIX: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty decides.
  ///
  /// Chinese for `zh` in any country and script (`zh_CN.UTF-8`, `zh-Hans`), else English.
  static func language(environment: (String) -> String?) -> MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    let name = locale.lowercased().prefix { $0.isLetter }
    return name == "zh" ? .zh : .en
  }
}
