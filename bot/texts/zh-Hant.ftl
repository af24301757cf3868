# 繁體中文的全部文字。*星號* 之間顯示為粗體；大括號裡的內容由程式填入。
# 語氣和寫法見 docs/texts.md。

## 語言與格式
language-name = 繁體中文
language-en = English
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
moment-pattern = M月d日（EEE）HH:mm

## 零件
words = { $words }
quoted = 「{ $words }」
no-words = （沒有文字）
nothing = { "" }
joined = { $first }

    { $second }
case-label = { $number } · { $category }

## 投訴的類別
category-delivery = 配送
category-product = 商品品質
category-service = 服務態度
category-billing = 付款或退款
category-safety = 安全或受傷
category-privacy = 個人資料
category-other = 其他

## 希望怎麼處理
remedy-refund = 退款
remedy-replacement = 換貨
remedy-repair = 維修
remedy-explanation = 說明原因
remedy-apology = 道歉
wish-open = 由我們決定

## 聯絡方式
contact-phone = { $value }
contact-email = { $value }
contact-telegram = 在 Telegram 聯絡

## 輸入框下方的按鍵
key-done = 說完了
key-back = 返回
key-cancel = 取消
key-skip = 由你們決定
key-share = 分享手機號碼
key-here = 在這裡聯絡就好
key-submit = 送出
key-edit-category = 修改類別
key-edit-story = 補充經過
key-edit-wish = 修改訴求
key-edit-contact = 修改聯絡方式
key-edit-name = 修改稱呼
key-keep = 繼續寫
key-throw = 全部刪除
placeholder-category = 點一個類別
placeholder-story = 說說發生了什麼事
placeholder-wish = 點一個，或直接寫
placeholder-contact = 電話或電子郵件
placeholder-name = 您的稱呼
placeholder-review = 沒問題就送出
placeholder-leaving = 繼續寫，還是刪除？

## 填寫投訴
greeting = 遇到問題了嗎？在這裡告訴我，大約兩分鐘。送出後會給您案件編號，以及有人回覆您的確切時間。
greeting-kept = 您傳來的內容都收到了，不用再寫一次。
welcome-back = 歡迎回來，之前說的都還在。
ask-category = *{ $step }/{ $steps }* 是哪方面的問題？
ask-story = *{ $step }/{ $steps }* 發生了什麼事？像跟朋友說一樣寫下來就好，照片、語音訊息也可以。說完請點「說完了」。
ask-wish = *{ $step }/{ $steps }* 您希望我們怎麼處理？點一個，或用自己的話說。
ask-contact = *{ $step }/{ $steps }* 如果需要在 Telegram 以外聯絡您：分享手機號碼，或輸入電話、電子郵件。只在這裡聯絡也可以。
ask-name = *{ $step }/{ $steps }* 怎麼稱呼您？
ask-review = *請看一下，對嗎？*

    { "*" }類別：*{ $category }
    { "*" }經過：*{ $story }
    { $evidence }
    { "*" }訴求：*{ $wish }
    { "*" }聯絡方式：*{ $contact }
    { "*" }稱呼：*{ $name }

    沒問題請點「送出」，要改哪一項就點哪一項。
evidence-count = { $files ->
    [0] *附件：*無
   *[other] *附件：*{ $files } 個
}
ask-leaving = 就到這裡嗎？寫過的內容會全部刪除。
choose-leaving = 請先點「繼續寫」或「全部刪除」，再傳訊息。
discarded = 已全部刪除，什麼都沒有留下。想再說的時候，直接傳訊息就好。
nothing-to-cancel = 現在沒有可取消的內容。遇到問題，直接傳訊息就好。
draft-reminder = 您之前說到一半，內容都還在。要現在說完嗎？
draft-expired = 您 { $days } 天前沒寫完的投訴，我已經刪除了。如果問題還在，直接傳訊息，我們重新開始。
draft-under-way = 您有一件投訴還沒寫完。請先寫完或點「取消」，再開始新的。

## 填寫投訴：收不下的回答
story-empty = 先說說發生了什麼事：幾個字、一張照片或一段語音訊息都行，然後點「說完了」。
story-too-short = 「{ $given }」：想讓客服人員一看就懂，是什麼問題？在哪裡？什麼時候？如果就這些，再點一次「說完了」。
story-long-kept = 內容很長，已經全部收下。說完請點「說完了」。
story-too-many = 這則沒放進去：一件投訴最多 { $limit } 則訊息。請點「說完了」，其餘的送出後再傳。
story-too-long = 這則沒放進去：一件投訴最多 { $limit } 字。剩下的請存成檔案傳來。
answer-in-words = 這題請用文字回答，或點一個按鈕。
answer-too-long = 有點長，請寫在 { $limit } 字以內；細節可以稍後點「補充經過」再寫。
text-empty = 這則訊息是空的，請再寫一次。
not-evidence = 這種內容我沒辦法轉交。文字、照片、影片、語音訊息、檔案都可以。上面的問題還等您回答。
not-now = 這個現在用不到。上面的問題還等您回答。
edit-unknown = 這則已經不能改了。想改什麼，請寫下來，我來轉達。
phone-too-short = { $given } 好像少了一兩碼，請再確認，或點「在這裡聯絡就好」。
phone-too-long = { $given } 好像多了一兩碼，請再確認，或點「在這裡聯絡就好」。
phone-unreadable = { $given } 不像電話號碼。請加上國碼再寫一次，例如 +886 912 345 678，或點「在這裡聯絡就好」。
email-unreadable = { $given } 不是完整的電子郵件地址，請再確認，或點「在這裡聯絡就好」。
contact-neither = 「{ $given }」不像電話，也不像電子郵件。請再確認，或點「在這裡聯絡就好」。
contact-not-own = 這是別人的聯絡資訊。要用您自己的，請點「分享手機號碼」，或點「在這裡聯絡就好」。

## 受理回覆：{ $action } 與類別對應，{ $who } 在 { $by } 前回覆
acknowledged = { $action }

    案件編號 *{ $number }*：{ $who }會在 *{ $by }* 前回覆您，就在這裡。

    有新的狀況，直接在這裡傳訊息。傳 /case 查進度。
ack-delivery = 配送的事我們收到了，會向外送員確認。
ack-product = 商品的事我們收到了，會查清楚是哪裡出了問題。
ack-service = 服務的事我們收到了，會找當時在場的人問清楚。
ack-billing = 付款的事我們收到了，會核對帳目。
ack-safety = 請先不要再用，也別讓其他人碰到。有人受傷或不舒服，請先就醫。
ack-privacy = 個人資料的事我們收到了，會查清楚誰看過您的資料。
ack-other = 您說的事我們收到了，會去查清楚。
who-agent = 客服人員
who-supervisor = 值班主管

## 一件投訴，對客戶說
case-taken = { $agent }正在處理您的案件 { $number }。
case-resolved = *{ $number }*：{ $outcome }

    { $answer }

    問題解決了嗎？
told-upheld = 您說得對，是我們沒做好。
told-partly = 您說的情況，有一部分是我們的責任。
told-not-upheld = 我們查到的情況如下。
told-withdrawn = 已依撤回處理。
button-solved = 解決了
button-unsolved = 還沒解決，請再處理
survey-reminder = { $number }：問題解決了嗎？沒有收到回覆的話，我會先結案；之後您隨時可以再傳訊息。
ask-score = { $number } 這次處理得如何？1（很差）到 5（很好）
ask-comment = 謝謝您。關於 { $number }，還有要說的就寫下來，沒有請點「沒有要補充的」。
ask-comment-low = 謝謝您直說。{ $number } 哪裡沒做好？請寫下來，或點「沒有要補充的」。
button-no-comment = 沒有要補充的
survey-thanks = 謝謝您，{ $number } 已結案。有其他事，直接傳訊息。
closed-kindly = 沒有收到您的回覆，{ $number } 先結案了。如果還沒解決，直接傳訊息，客服人員會連同 { $number } 一起看。
case-reopened = { $number } 已重新受理。{ $agent }會再查一次，*{ $by }* 前回覆您。
case-reopened-unowned = { $number } 已重新受理。客服人員會再查一次，*{ $by }* 前回覆您。
reply-header = *{ $agent }* · { $number }
question-header = *{ $agent }* 想請教您 { $number } 的狀況：
question-footer = 直接在這裡回答就好。
told-state-new = 已收到，等客服人員接手
told-state-taken = { $agent }正在處理
told-state-waiting = { $agent }在等您回答
told-state-resolved = 已回覆，等您確認
told-state-closed = 已結案
due-open = { $by } 前回覆您
due-done = 已處理完，不用再等
no-cases = 您還沒有案件。遇到問題，直接傳訊息就好。
cases = 您的案件：
    { $lines }
case-line = *{ $number }* · { $category } · { $state }
case-unknown = 找不到這個編號的案件。傳 /cases 看您的全部案件。
case-timeline = *{ $number }* · { $category }

    收到：{ $lodged }
    目前：{ $state }
    接下來：{ $due }
    { $answer }
button-add-details = 補充狀況
which-case = 這則訊息說的是哪一件？
start-which = 是之前的案件，還是新的問題？
button-something-new = 新的問題
about-passed-on = 已轉到 { $number }。
about-go-on = 請說，我會轉到 { $number }。
not-evidence-case = 這種內容我沒辦法轉交。文字、照片、影片、語音訊息、檔案都可以。
text-empty-case = 這則訊息是空的，請再寫一次。
customer-button-old = 這是之前訊息裡的按鈕。{ $number } 目前：{ $state }。
customer-button-forged = 這個按鈕沒有作用。傳 /cases 看您的案件。
edited-header = *{ $agent }* · { $number }（已修改）

## 指令與說明
help = 遇到問題，直接傳訊息，或傳 /start。您會拿到案件編號，以及有人回覆您的確切時間。

    /cases 我的全部案件
    /case 最近一件的進度
    /language 切換語言
    /cancel 放棄正在寫的投訴
unknown-command = 我不認得這個指令。遇到問題，直接傳訊息就好；傳 /help 看使用說明。
ask-language = 您想用哪種語言？
language-changed = 好，現在用繁體中文。
command-start = 遇到問題，在這裡說
command-cases = 我的案件
command-case = 查處理進度
command-language = 語言 · Language
command-help = 使用說明
command-cancel = 放棄正在寫的投訴
bot-description = 遇到問題了嗎？在這裡告訴我，大約兩分鐘。送出後會給您案件編號，以及有人回覆您的確切時間。
bot-short-description = 客訴由專人處理，在說好的時間回覆您。
not-set-up = 這裡還沒有開放，請過一會兒再來。
step-failed = 您剛才的訊息，我們這邊處理時出錯了。內容沒有遺失，同事已經收到通知，會來查看。

## 卡片，給客服看
card-head = *{ $number } · { $severity }* · { $state }
card-due = { $by } 前回覆
card-who = { $name } · { $contact } · { $language }
card-history = { $others ->
    [0] 第一次客訴
   *[other] 之前客訴 { $others } 次，上次 { $last }（{ $outcome }）
}
card-category = *類別：*{ $category }
card-story = *經過：*{ $words }
card-story-below = （全文在下方）
card-wish = *訴求：*{ $wish }
card-files = *附件：*{ $files }
card-answer = *答覆（{ $outcome }）：*{ $words }
card-score = *評分：*{ $score }/5 { $comment }
card-undelivered = ⚠ *未送達：*{ $reason }
card-pick-outcome = *處理結果是？*
card-how = 回覆這則或{ $name }的訊息，會傳給{ $name }；其他訊息只留在群組。
undelivered-blocked = { $name }已封鎖機器人。{ $contact }
undelivered-deactivated = { $name }已刪除 Telegram 帳號。{ $contact }
undelivered-gone = 在 Telegram 聯絡不到{ $name }。{ $contact }
undelivered-refused = Telegram 沒有接收這則訊息，請換個形式傳。
reach-phone = 請打電話 { $value }。
reach-email = 請寄信到 { $value }。
reach-telegram = 沒有其他聯絡方式。
state-new = 待接手
state-taken = { $agent }處理中
state-waiting = { $agent }在等客戶回答
state-resolved = { $agent }已回覆結果
state-closed = 已結案
outcome-none = 處理中
outcome-upheld = 成立
outcome-partly = 部分成立
outcome-not-upheld = 不成立
outcome-withdrawn = 已撤回
title-new = { $number } 待接手 · { $name }
title-taken = { $number } { $agent }處理 · { $name }
title-waiting = { $number } 等回答 · { $name }
title-resolved = { $number } 已回覆結果 · { $name }
title-closed = { $number } 已結案 · { $name }
button-take = 接手
button-put-back = 放回
button-ask = 提問
button-resolve = 回覆結果
button-outcome-upheld = 成立
button-outcome-partly = 部分成立
button-outcome-not-upheld = 不成立
button-outcome-withdrawn = 客戶撤回
button-panel-back = 返回

## 群組裡
relay-header = *{ $name }* · { $number }
story-header = *{ $name }* · { $number } · 經過
relay-edited-header = *{ $name }* · { $number }（已修改）
prompt-ask = { $agent }：請回覆*這則*訊息，寫下要問{ $name }的問題（{ $number }）。
prompt-ask-placeholder = 要問的問題
prompt-resolve = { $agent }：{ $outcome }。請回覆*這則*訊息，用一句話告訴{ $name }（{ $number }）：做了什麼，接下來如何。
prompt-resolve-placeholder = 做了什麼，接下來如何
staff-reopened = { $name }說還沒解決，已重新受理。
done-take = 已接手。
done-put-back = 已放回，誰都可以接手。
staff-only = 只有本群組成員可以操作。
yours-already = { $number } 已經在您手上。
owned-by-other = { $number } 由{ $agent }處理。您的回覆一樣會傳給客戶。
button-old = 這個按鈕已過時。{ $number } 目前：{ $state }。
button-forged = 這個按鈕沒有作用。
resolve-in-words = 請用文字：回覆*這則*訊息，寫一句給客戶看的話。
resolve-too-long = 有點長。請回覆*這則*訊息，控制在 { $limit } 字以內；細節可以回覆卡片傳給客戶。
anonymous-admin = 您正以群組身分發言。請在管理員權限中關閉「保持匿名」，讓客戶知道是誰在回覆。
poisoned = ⚠ 有一則訊息處理了 { $tries } 次都沒成功，已放到一旁：inbox 第 { $row } 列（{ $error }）。內容還在，機器人照常運作。
undeliverable-letter = ⚠ Telegram 拒收一則訊息，已放到一旁：outbox 第 { $row } 列（{ $error }）。
foreign-group = 本群組的 ID 是 { $chat }。我屬於另一個群組，這就離開。要換到這裡：在 .env 寫入 STAFF_CHAT_ID={ $chat }，重新啟動，再把我加進來。
first-steps = 謝謝。本群組的 ID 是 { $chat }。請在 .env 寫入 STAFF_CHAT_ID={ $chat }，然後重新啟動。我需要是管理員，並有管理主題的權限；還缺什麼，執行 `complaint-bot check` 就知道。
staff-help = 每件客訴是一張卡片。*回覆*卡片或客戶的訊息，會傳給客戶；其他訊息只留在群組。第一個回覆的人接手。👌 表示已送達。傳 /language 切換卡片的語言。
staff-language-changed = 卡片從現在起使用繁體中文。
rights-missing = ⚠ 缺少權限，客訴正在排隊：請把我設為本群組管理員，並允許管理主題和傳送訊息。之後排隊的內容會自動送達。
answer-given = 這句話客戶已經看到了，無法修改。要更正，請回覆卡片再寫一則。
stayed-here = 這則只留在群組裡。要答覆客戶，請回覆卡片或客戶的訊息。
story-kept-choose = 記下了。請點一下是哪方面的問題。
