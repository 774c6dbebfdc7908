/// What the title of an official letter ends with, and no plan's: behind it stand those to whom it goes.
enum NoticeEnding {
  static let all = WordList(["的通知", "的意见", "的公告", "的通告", "的报告", "的决定", "的批复", "的函"])
}
