// The lines Telegram itself writes into a chat, in the reader's language.
import { nameOf } from "./snapshot.js";
import { language } from "./words.js";

const SAID = [
  [/^created the topic “(.*)”$/s, "{0} 创建了话题“{1}”", "{0} 建立了主題「{1}」"],
  [/^changed the topic to “(.+)”$/s, "{0} 将话题改为“{1}”", "{0} 將主題改為「{1}」"],
  [/^changed the topic to “”$/, "{0} 更换了话题图标", "{0} 更換了主題圖示", "{0} changed the topic's icon"],
  [/^closed the topic$/, "{0} 关闭了话题", "{0} 關閉了主題"],
  [/^reopened the topic$/, "{0} 重新打开了话题", "{0} 重新開啟了主題"],
  [/^pinned a message$/, "{0} 置顶了一条消息", "{0} 置頂了一則訊息"],
  [/^joined the group$/, "{0} 加入了群", "{0} 加入了群組"],
  [/^left the group$/, "{0} 离开了群", "{0} 離開了群組"],
  [/^changed the group's name to “(.*)”$/s, "{0} 将群名改为“{1}”", "{0} 將群組名稱改為「{1}」"],
  [
    /^upgraded the group to a supergroup$/,
    "群已升级为超级群",
    "群組已升級為超級群組",
    "The group was upgraded to a supergroup",
  ],
];

const COLUMN = { "zh-Hans": 1, "zh-Hant": 2, en: 3 };

export function serviceWords(message) {
  const said = message.service || message.text || "";
  const name = nameOf(message.from_id);
  for (const known of SAID) {
    const found = known[0].exec(said);
    if (found) return (known[COLUMN[language()]] ?? `{0} ${said}`).replace("{0}", name).replace("{1}", found[1] ?? "");
  }
  return `${name} ${said}`;
}
