# 繁體中文的全部文字。*星號* 之間顯示為粗體；大括號裡的內容由程式填入。
# 語氣和寫法見 docs/texts.md。

## 語言與格式
language-name = 繁體中文
moment-pattern = M月d日（EEE）HH:mm
past-pattern = M月d日 HH:mm
moment-there = { $city }時間 { $at }

## 零件
words = { $words }
quoted = 「{ $words }」
no-words = （沒有文字）
nothing = { "" }
joined = { $first }

    { $second }
case-label = { $number } · { $category }
duration-years = { $count } 年
duration-months = { $count } 個月
duration-days = { $count } 天

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
ask-name-again = 怎麼稱呼您？
ask-contact-again = 怎麼聯絡您？分享手機號碼，或輸入電話、電子郵件。只在這裡聯絡也可以。
ask-wish-again = 您希望我們怎麼處理？點一個，或用自己的話說。
ask-story-again = 還有什麼要補充的？說完請點「說完了」。
ask-category-again = 是哪方面的問題？
ask-review = *請看一下，對嗎？*

    { $lines }

    沒問題請點「送出」，要改哪一項就點哪一項。
review-category = *類別：*{ $category }
review-story = *經過：*{ $story }
review-wish = *訴求：*{ $wish }
review-contact = *聯絡方式：*{ $contact }
review-name = *稱呼：*{ $name }
review-files = *附件：*{ $files }
ask-leaving = 就到這裡嗎？寫過的內容會全部刪除。
choose-leaving = 請先點「繼續寫」或「全部刪除」，再傳訊息。
discarded = 已全部刪除，什麼都沒有留下。想再說的時候，直接傳訊息就好。
left-empty = 好的，還沒有寫下任何內容。遇到問題，直接傳訊息就好。
nothing-to-cancel = 現在沒有可取消的內容。遇到問題，直接傳訊息就好。
draft-reminder = 您之前說到一半，內容都還在。要現在說完嗎？
draft-expired = 您 { $days } 天前沒寫完的投訴，我已經刪除了。如果問題還在，直接傳訊息，我們重新開始。
draft-under-way = 您有一件投訴還沒寫完。請先寫完或點「取消」，再開始新的。

## 填寫投訴：收不下的回答
story-empty = 先說說發生了什麼事：幾個字、一張照片或一段語音訊息都行，然後點「說完了」。
story-too-short = 「{ $given }」：想讓客服人員一看就懂，是什麼問題？在哪裡？什麼時候？如果就這些，再點一次「說完了」。
story-long-kept = 內容很長，已經全部收下。說完請點「說完了」。
story-too-many = 這則沒放進去：一件投訴最多 { $limit } 則訊息。請點「說完了」，其餘的送出後再傳。
story-too-many-album = 您一起傳來的沒有全部放進去：一件投訴最多 { $limit } 則訊息。請點「說完了」，其餘的送出後再傳。
story-too-long = 這則沒放進去：一件投訴最多 { $limit } 字。剩下的請存成檔案傳來。
answer-in-words = 這題請用文字回答，或點一個按鈕。
answer-too-long = 有點長，請寫在 { $limit } 字以內；細節可以稍後點「補充經過」再寫。
text-empty = 這則訊息是空的，請再寫一次。
not-evidence = 這種內容我沒辦法轉交。文字、照片、影片、語音訊息、檔案都可以。上面的問題還等您回答。
not-evidence-contact = 這樣我還聯絡不到您。請點「分享手機號碼」或「在這裡聯絡就好」，也可以輸入電話或電子郵件。
not-evidence-name = 這樣我還不知道怎麼稱呼您。請點下方您的名字，或寫一個稱呼。
kept-contact = 已隨投訴收下。聯絡方式請點「分享手機號碼」或「在這裡聯絡就好」，也可以輸入電話或電子郵件。
kept-name = 已隨投訴收下。怎麼稱呼您？請點下方您的名字，或寫一個稱呼。
not-now = 這個現在用不到。上面的問題還等您回答。
edit-unknown = 這則已經不能改了。想改什麼，請寫下來，我來轉達。
phone-too-short = 「{ $given }」好像少了一兩碼，請再確認，或點「在這裡聯絡就好」。
phone-too-long = 「{ $given }」好像多了一兩碼，請再確認，或點「在這裡聯絡就好」。
phone-unreadable = 「{ $given }」不像電話號碼。請加上國碼再寫一次，例如 +886 912 345 678，或點「在這裡聯絡就好」。
email-unreadable = 「{ $given }」不是完整的電子郵件地址，請再確認，或點「在這裡聯絡就好」。
contact-neither = 「{ $given }」不像電話，也不像電子郵件。請再確認，或點「在這裡聯絡就好」。
contact-not-own = 這是別人的聯絡資訊。要用您自己的，請點「分享手機號碼」，或點「在這裡聯絡就好」。
name-is-number = 「{ $given }」是號碼或地址。怎麼稱呼您？請點下方您的名字，或寫一個稱呼。
contact-noted = 記下了，聯絡方式：{ $contact }。
contact-changed = 聯絡方式已改為 { $contact }。
story-added = 已補充到經過裡。

## 受理回覆：{ $action } 與類別對應，{ $who } 在 { $by } 前回覆
acknowledged = { $action }

    案件編號 *{ $number }*：*{ $by }* 前由{ $who }回覆您。

    有新的狀況，直接在這裡傳訊息。傳 /case 查進度。
ack-delivery = 配送的事我們收到了，會向配送人員確認。
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
case-put-back = 您的 { $number } 由{ $agent }轉給另一位同仁處理，回覆時間不變：*{ $by }*前。
case-put-back-late = 您的 { $number } 由{ $agent }轉給另一位同仁處理，接手後會在這裡與您聯絡。
case-resolved = *{ $number }*：{ $outcome }

    { $answer }

    問題解決了嗎？
case-resolved-not-upheld = *{ $number }*：{ $outcome }

    { $answer }

    這個答覆您能接受嗎？
told-upheld = 您說得對，是我們沒做好。
told-partly = 您說的情況，有一部分是我們的責任。
told-not-upheld = 我們查到的情況如下。
told-withdrawn = 已依撤回處理。
told-remedies = 我們會這樣處理：
    { $remedies }
told-outside = 若仍有異議，您也可以向公司以外的機構反映：{ $body }
remedy-line = • { $words }
button-solved = 解決了
button-unsolved = 還沒解決
button-solved-not-upheld = 可以，就此結案
button-unsolved-not-upheld = 不能接受，還能怎麼辦
survey-reminder = { $number }：問題解決了嗎？沒有收到回覆的話，我會先結案；之後您隨時可以再傳訊息。
survey-reminder-not-upheld = { $number }：我們的答覆您能接受嗎？沒有收到回覆的話，我會先結案；之後您隨時可以再傳訊息。
ask-score = { $number } 這次處理得如何？1（很差）到 5（很好）
ask-comment = 謝謝您。關於 { $number }，還有要說的就寫下來，沒有請點「沒有要補充的」。
ask-comment-low = 謝謝您直說。{ $number } 哪裡沒做好？請寫在這裡。接下來您希望怎麼辦？
button-no-comment = 沒有要補充的
button-change-score = 修改評分（{ $score }/5）
survey-thanks = 謝謝您，{ $number } 已結案。有其他事，直接傳訊息。
closed-kindly = 沒有收到您的回覆，{ $number } 先結案了。如果還沒解決，直接傳訊息，點一下就能重新受理。
case-reopened = { $number } 已重新受理。{ $agent }會再查一次，*{ $by }* 前回覆您。
reply-header = *{ $agent }* · { $number }
question-header = *{ $agent }* 想請教您 { $number } 的狀況：
question-footer = 直接在這裡回答就好。
told-state-new = 已收到，等客服人員接手
told-state-taken = { $agent }正在處理
told-state-waiting = { $agent }在等您回答
told-state-resolved = 已回覆，等您確認
told-state-closed = 已結案
due-open = { $by } 前回覆您
due-answer = 等您回答{ $agent }
due-done = 已處理完，不用再等
no-cases = 您還沒有案件。遇到問題，直接傳訊息就好。
draft-unsubmitted = 您的投訴還沒有送出，我們還沒開始處理。請接著填寫：
cases = 您的案件：
    { $lines }
case-line = *{ $number }* · { $category } · { $state }
case-unknown = 找不到這個編號的案件。傳 /cases 看您的全部案件。
case-timeline = *{ $number }* · { $category }

    { $steps }

    目前：{ $state }
    接下來：{ $due }

    { $answer }
case-answer = 我們的答覆：{ $answer }
case-withdrawal = 撤回原因：{ $reason }
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
    /withdraw 撤回投訴
    /language 切換語言
    /timezone 依您所在的城市顯示時間
    /cancel 放棄正在寫的投訴
    /privacy 保存了什麼，/mydata 全部交給您，/forget 全部刪除
unknown-command = 我不認得這個指令。遇到問題，直接傳訊息就好；傳 /help 看使用說明。
ask-language = 您想用哪種語言？
language-changed = 好，現在用繁體中文。
command-start = 遇到問題，在這裡說
command-cases = 我的案件
command-case = 查處理進度
command-withdraw = 撤回投訴
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
card-merged = *併入 { $number }：*{ $words }
card-wish = *訴求：*{ $wish }
card-files = *附件：*{ $files }
card-answer = *答覆（{ $outcome }）：*{ $words }
card-score = *評分：*{ $score }/5 { $comment }
card-score-before = *上次評分：*{ $score } { $comment }
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
prompt-resolve = { $agent }：{ $outcome }。請回覆*這則*訊息，用一句話告訴{ $name }（{ $number }）：做了什麼，接下來如何。客戶能得到什麼，另起一行、以 + 開頭。
prompt-resolve-placeholder = 做了什麼，接下來如何
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
staff-help = 每件客訴是一張卡片。*回覆*卡片或客戶的訊息，會傳給客戶；其他訊息只留在群組。第一個回覆的人接手。👌 表示已送達。傳 /language 切換卡片的語言。管理員可在客訴的主題裡或回覆卡片傳：/merge C-… 把同一客戶的兩件投訴併成一件，/hold 加原因暫不刪除，/release 取消。
staff-language-changed = 卡片從現在起使用繁體中文。
rights-missing = ⚠ 缺少權限，客訴正在排隊：請把我設為本群組管理員，並允許管理主題和傳送訊息。之後排隊的內容會自動送達。
answer-given = 這句話客戶已經看到了，無法修改。要更正，請回覆卡片再寫一則。
stayed-here = 這則只留在群組裡。要答覆客戶，請回覆卡片或客戶的訊息。
story-kept-choose = 記下了。請點一下是哪方面的問題。

## 隱私：保存什麼、交給本人、刪除
consent = 您傳來的內容只用於處理投訴，結案 { $term }後刪除。詳情：/privacy
listed = { $first }、{ $second }
privacy = *保存什麼，保存多久*

    { "*" }內容：*您在 Telegram 的名字和使用者 ID、傳來的文字和檔案、聯絡方式、每件投訴的完整經過、您的評分。
    { "*" }用途：*回覆您的投訴，並能查清當初承諾了什麼、做了什麼。只有客訴人員看得到。
    { "*" }期限：*結案後自動刪除，保存時間如下：
    { $terms }
    沒寫完的投訴，{ $draft }沒有動靜就刪除。處理用的訊息副本 { $copies }後刪除。從未投訴的，{ $idle }後不再保留名字。
    { "*" }檔案：*照片、語音訊息等由 Telegram 保存，我只留一個參照碼。

    傳 /mydata，全部內容會以兩個檔案交給您。傳 /forget，全部刪除。
    轉到客服群組的訊息，我也會刪除；超過 48 小時 Telegram 可能不允許，我會請客服人員手動刪除。
    因法律或爭議必須保留的投訴暫不刪除，會告訴您是哪一件、為什麼。
privacy-term = { $term }：{ $categories }
mydata-here = 這是保存的關於您的全部內容：一個網頁檔可以直接看，一個資料檔供程式讀取。照片和語音訊息由 Telegram 保存，檔案裡寫有各自的參照碼。
forget-ask = *刪除關於您的全部內容？*包括投訴和所有訊息、名字、聯絡方式、沒寫完的內容。刪除後誰也找不回來。
forget-answered = { $count ->
   *[other] { $numbers } 已答覆，等您確認：會依現有答覆結案。
}
forget-withdraws = { $count ->
   *[other] { $numbers } 還沒處理完：會先撤回，不再有人處理。
}
forget-holds = 下面的暫時必須保留，可以刪除時會自動刪除：
    { $cases }
forget-held = { $number }：{ $reason }
button-forget = 全部清除
button-forget-keep = 先不刪除
forget-kept = 什麼都沒有刪除。
forgotten = 已全部刪除，這則訊息的紀錄也不保留。聊天室裡的訊息，您可以自己刪除。以後遇到問題，直接傳訊息就好。
forgotten-others = 其餘關於您的內容已全部刪除。
forgotten-later = { $number } 現在可以刪除，已經刪掉了。
command-privacy = 保存了我的哪些內容
command-mydata = 把我的全部內容交給我
command-forget = 刪除我的全部內容

## /mydata 的檔案
mydata-title = 保存的關於您的全部內容
mydata-made = { $at } 產生。照片、語音訊息和其他檔案由 Telegram 保存，這裡寫的是參照碼。
mydata-person = 您
mydata-id = Telegram 使用者 ID
mydata-language = 語言
mydata-zone = 本頁時間所在時區
mydata-first-seen = 第一次傳來訊息
mydata-informed = 得知保存內容的時間
mydata-no-cases = 您沒有投訴紀錄。
mydata-draft = 還沒送出的投訴
mydata-touched = 最後修改
mydata-category = 類別
mydata-wish = 您希望的處理方式
mydata-contact = 聯絡方式
mydata-name = 稱呼
mydata-state = 狀態
mydata-lodged = 收到
mydata-promises = 承諾的回覆時間
mydata-severity = 緊急程度（S1 最高）
mydata-outcome = 結果
mydata-answer = 我們的回覆
mydata-score = 您的評分
mydata-hold = 保留原因
mydata-closed = 結案
mydata-story = 您說的經過
kind-text = 文字訊息
kind-photo = 照片
kind-video = 影片
kind-animation = 動圖
kind-voice = 語音訊息
kind-audio = 音訊
kind-document = 檔案
kind-video-note = 圓形影片訊息
kind-location = 位置
kind-venue = 地點
kind-contact = 聯絡人名片
mydata-history = 完整經過
mydata-sent = 最近幾天傳給您的訊息
mydata-event-lodged = { $actor }送出
mydata-event-taken = { $actor }接手
mydata-event-put-back = { $actor }放回
mydata-event-replied = { $actor }回覆
mydata-event-asked = { $actor }提問
mydata-event-customer-said = { $actor }傳來訊息
mydata-event-edited = { $actor }修改了訊息
mydata-event-resolved = { $actor }回覆結果
mydata-event-reopened = 重新受理
mydata-event-closed = 結案
mydata-event-rated = 您為處理過程評了分
mydata-event-commented = 您寫下對處理過程的評語
mydata-event-withdrawn = 撤回
mydata-event-undelivered = 有一則訊息沒送達
mydata-event-held = { $actor }設為暫不刪除
mydata-event-released = { $actor }取消暫不刪除
mydata-event-erase-asked = 您要求刪除
mydata-event-merged = 併入另一件投訴
mydata-event-merged-in = 另一件投訴併入本件
mydata-withdrawn = 撤回原因
mydata-merged-into = 已併入
mydata-follows = 與先前投訴有關
order-and-place = 訂單與地點
mydata-help = 需要的協助

## 隱私，對客服人員
card-hold = *依法保留：*{ $reason }
card-erased = *{ $number } · { $severity }* · 已刪除
    { $category } · { $outcome }
    客戶的資料已刪除（本人要求，或保存期滿）。
title-erased = { $number } 已刪除
case-erased = { $number } 已刪除，不能再傳送任何內容。
staff-erased = { $number } 已結案：客戶要求刪除資料，這件投訴只剩編號。我轉來的訊息會刪掉；您寫的與客戶有關的內容，請自行刪除。
staff-topic-stays = { $number } 的資料已刪除，但主題還在：改名紀錄裡有客戶的名字，超過 48 小時的訊息也可能還在，這些我刪不了。請在主題清單裡長按這個主題，選擇刪除。
staff-remain = { $count ->
   *[other] { $number }：有 { $count } 則與客戶有關的訊息已超過 48 小時，Telegram 不讓我刪。請在這裡手動刪除。
}
staff-held = { $agent }已將 { $number } 設為依法保留，傳 /release 之前不會刪除。客戶要求刪除時會看到這個原因：{ $reason }
staff-released = { $agent }已取消 { $number } 的依法保留。
staff-released-erased = { $agent }已取消 { $number } 的依法保留。客戶曾要求刪除，現在就刪。
not-held = { $number } 沒有設為依法保留。
hold-reason = 請寫上客戶可以看到的原因，例如：/hold 正在訴訟
hold-where = 是哪一件？請在該投訴的主題裡、回覆它的卡片，或帶上編號傳 /hold 或 /release，例如：/hold C-2026-000123 正在訴訟
hold-supervisor = 只有本群組管理員可以操作。

## 證據：能收多少，是誰的話
files-too-many = 這則沒放進去：一件投訴最多 { $limit } 個附件。請挑最能說明問題的，其餘的送出後再傳。
files-too-many-album = 您一起傳來的沒有全部放進去：一件投訴最多 { $limit } 個附件。放得下的都收到了，其餘的送出後再傳。
file-too-large = 這個檔案約 { $size } MB，單一檔案最多能轉交 { $limit } MB。請傳短一點、小一點的，或把重點拍下來。
forwarded-from = 轉寄自 { $origin }
forwarded-from-at = 轉寄自 { $origin }，寫於 { $at }
written-by = { $name }：
relay-forwarded-header = *{ $name }* · { $number } · { $origin }
spoken = 請聽語音訊息
spoken-nth = 請聽第 { $nth } 則語音訊息
spoken-video = 請看影片訊息

## 連結或海報帶來的內容
subject-order = 訂單 { $order }
subject-place = { $place }
subject-order-place = 訂單 { $order }，{ $place }
subject-kept = 記下了，這件投訴改為針對下面這一項。
link-damaged = 這個連結不完整，讀不出訂單。寫的時候請告訴我訂單編號。
review-subject = *來自連結：*{ $subject }
case-subject = 關於：{ $subject }
card-subject = *訂單與地點：*{ $subject }
key-drop-subject = 移除訂單和地點

## 填寫時需要的協助
key-help = 我需要協助
ask-help = 您在哪方面不方便？點一個，或用自己的話說。客服人員會看到，用適合您的方式回覆。
help-noted = 記下了，客服人員會看到。
placeholder-help = 點一個，或直接寫
help-eyesight = 看不清楚或看不見
help-hearing = 聽不清楚或聽不見
help-literacy = 讀寫有困難
help-speaker = 由別人代我說
help-none = 不需要協助
review-help = *需要協助：*{ $help }
card-help = *需要協助：*{ $help }

## 時區
ask-zone = 再請問一件事，只為了時間：您現在在哪裡？{ $number } 的時間會照當地的鐘點告訴您。
which-zone = 是哪一個？
zone-label = { $city } · { $clock }
button-other-city = 其他地方
ask-city = 您在哪個城市？寫城市名稱就好，附近的大城市也可以。
ask-city-now = 目前照{ $city }的時間告訴您，那裡現在是 { $clock }。不在那裡嗎？請寫城市名稱。
zone-unknown = 找不到「{ $given }」。請寫同一個國家的大城市，或寫國家名稱。
zone-changed = 好，之後都照{ $city }的時間告訴您，那裡現在是 { $clock }。
promise-again = { $number }：*{ $by }* 前回覆您。
command-timezone = 我在哪裡（用來顯示時間）

## 再處理一次：沒解決或評分低時的選擇、覆核、重新受理
date-pattern = y年M月d日 HH:mm
case-decided = *{ $number }*：{ $outcome }

    { $answer }
ask-solved = { $number } 我們已經回覆，問題解決了嗎？
ask-solved-not-upheld = { $number } 我們已經回覆，這個答覆您能接受嗎？
ask-choice-not-upheld = { $number } 的答覆您有不同看法，可以請人再看一次。接下來您希望怎麼辦？把我們漏看的寫下來，我會一起轉達。
ask-choice = { $number } 還沒解決，接下來您希望怎麼辦？還沒解決的地方可以寫下來，我一起轉達。
choice-noted = 已記在 { $number } 裡。接下來您希望怎麼辦？
choice-reminder = { $number } 還沒有解決。要不要再請人看一次？沒有收到回覆的話，我會先結案；之後您隨時可以再傳訊息。
choice-reminder-not-upheld = { $number } 的答覆您有不同看法。要不要再請人看一次？沒有收到回覆的話，我會先結案；之後您隨時可以再傳訊息。
button-another = 換一位同仁覆核
button-another-same = 請再覆核一次
button-supervisor = 請主管接手
button-leave = 就這樣吧
survey-left = 好，{ $number } 到此結案。改變主意的話，在這裡點一下就能重新受理。
second-look = { $number } 結案已經幾天了，現在一切都好嗎？
button-fine = 都好
button-not-fine = 還有問題
second-look-thanks = 知道了，謝謝您告訴我們 { $number } 的狀況。
case-reopened-owner = { $number } 已重新受理。客服會再查一次，*{ $by }* 前回覆您。
case-reopened-another = { $number } 已重新受理。會由另一位同仁從頭查起，*{ $by }* 前回覆您。
case-reopened-supervisor = { $number } 已重新受理。由主管接手，*{ $by }* 前回覆您。
button-reopen = 重新受理
button-complain-again = 再次投訴這件事
ask-reopen = { $number } 還有什麼問題？寫下來，或傳照片、語音，我就重新受理。
about-closed = { $number } 已經結案。要用您剛傳的內容重新受理，還是另一件新的事？
held-passed-on = { $number } 維持結案。您後來傳的內容，我已轉給處理人員，不會遺失。如果還沒解決，在這裡點一下就能重新受理。
held-new = 您傳來的內容還沒說是哪一件的。為了不讓它遺失，我們以新的投訴來寫。
reopen-too-late = { $number } 已在 { $closed } 結案，時間太久，不能重新受理了。我們另立一件新的投訴，客服會看到它和 { $number } 有關。
finish-first = 您有一件投訴還沒寫完。請先寫完或點「取消」，再重新受理這一件。
question-dropped = 好，一切照舊。

## 已有一件同類投訴在處理
ask-twin = 您已有一件「{ $category }」的投訴在處理：{ $number }。這次說的是那一件，還是新的事？
key-join = 就是那一件
key-separate = 是新的事
placeholder-twin = 那一件，還是新的事？
twin-closed = { $number } 剛剛已結案。請點「是新的事」接著說；或先取消，再傳 /case 重新受理。
joined-case = 您說的內容已全部轉到 { $number }，不用再寫一次。之前說好的回覆時間不變。
staff-joined = { $name }對這件還說了：
    { $lines }
is-answer = 這是您對客服提問的回答嗎？
button-is-answer = 是，轉到 { $number }
answer-or-draft = 這是給{ $agent }的回答（{ $number }），還是新投訴的內容？
button-answer-to = 回答{ $agent }
button-in-draft = 新投訴的內容

## 撤回投訴
button-withdraw = 撤回
ask-reason = 您為什麼想撤回 { $number }？
button-reason-solved = 問題自己解決了
button-reason-not-needed = 不需要了
button-reason-other = 其他原因
ask-reason-words = 請用一句話寫下撤回 { $number } 的原因。想保留就傳 /cancel。
reason-too-long = 有點長，原因請寫在 { $limit } 字以內。
ask-withdraw = 確定撤回 { $number } 嗎？我們會停止處理，紀錄仍會保留。
button-withdraw-yes = 確定撤回
button-keep = 不撤回
withdraw-kept = { $number } 繼續處理，一切照舊。
withdraw-which = 您想撤回哪一件？
nothing-to-withdraw = 沒有可以撤回的案件。傳 /cases 看您的全部案件。
case-withdrawn = { $number } 已依您的要求撤回。改變主意的話，在這裡點一下就能重新受理。
withdrawn-solved = 問題自己解決了
withdrawn-not-needed = 不需要了
withdrawn-unsaid = 沒有說明原因
told-state-withdrawn = 您已撤回

## 兩件併成一件，對客戶說
cases-merged = { $merged } 和 { $number } 說的是同一件事，之後都在 *{ $number }* 裡處理。您說過的內容都在，*{ $by }* 前回覆您。
told-state-merged = 已併入 { $into }
customer-case-merged = { $number } 已併入 { $into }。有話直接在這裡說，或傳 /case { $into }。

## 清單與經過
button-page-newer = 較新的
button-page-older = 較早的
step-lodged = { $at } · 收到投訴
step-taken = { $at } · { $agent }接手
step-put-back = { $at } · 等另一位客服接手
step-asked = { $at } · { $agent }向您提問
step-replied = { $at } · { $agent }傳訊息給您
step-customer-said = { $at } · 您傳了訊息
step-resolved = { $at } · { $agent }回覆結果
step-rated = { $at } · 您給了 { $score } 分
step-reopened = { $at } · 重新受理
step-closed = { $at } · 結案
step-withdrawn = { $at } · 您撤回了
step-merged = { $at } · 併入 { $number }
step-merged-in = { $at } · { $number } 併入本件
step-left-out = …

## 書面答覆
decision-file = { $number } 的書面答覆，可以留存或列印。如果您有不同看法，{ $until } 前可以要求覆核。
decision-title = { $number } 的處理結果
decision-number = 案件編號
decision-name = 稱呼
decision-about = 類別
decision-lodged = 收到時間
decision-decided = 答覆時間
decision-by = 答覆人
decision-wish = 您的訴求
decision-files = 隨附
came-photo = { $count } 張照片
came-video = { $count } 段影片
came-voice = { $count } 則語音
came-audio = { $count } 段錄音
came-document = { $count } 個檔案
came-location = { $count } 個地圖位置
came-contact = { $count } 張聯絡人名片
came-list = { $first }、{ $second }
came-and = { $first }和 { $second }
decision-story = 您反映的狀況
decision-outcome-upheld = 投訴成立：您說得對，是我們沒做好。
decision-outcome-partly = 投訴部分成立：有一部分是我們的責任。
decision-outcome-not-upheld = 投訴不成立。
decision-outcome-withdrawn = 投訴已撤回。
decision-reasons = 我們的答覆和理由
decision-remedies = 我們會這樣處理
decision-second-look = 如果您有不同看法
decision-second-look-how = 在 { $until } 之前，您有權要求覆核：在聊天裡點「換一位同仁覆核」，由沒有參與原決定的同仁從頭查起，再回覆您。
decision-second-look-how-same = 在 { $until } 之前，您有權要求覆核：在聊天裡點「請再覆核一次」，我們會從頭查起，再回覆您。
decision-outside = 您還可以向以下機構反映

## 再處理一次，對客服說
staff-reopened-owner = { $name }要求重新受理。{ $words }
staff-reopened-another = { $name }希望換一位同仁處理，之前經手的同仁不能再接。{ $words }
staff-reopened-supervisor = { $name }請主管接手，只有主管可以接。{ $words }
card-supervisor = *客戶請主管接手：*只有主管可以接
card-earlier = *之前經手：*{ $agent }
card-withdrawn = *已撤回：*{ $reason }
card-follows = *延續：*{ $number }
staff-late-words = { $number } 結案後，{ $name }又傳來下面的內容，沒有說要不要重新受理：
staff-withdrawn = { $name }已撤回投訴：{ $reason }。不用再處理。
somebody-else = { $number } 之前由您經手，客戶希望換一位同仁。
supervisor-only = 客戶請主管接手，{ $number } 只有主管可以接。
outcome-merged = 已合併
state-merged = 已併入 { $into }
ask-merge = { $number } 和 { $other } 要合併成一件。保留哪個編號？另一件會結案；兩邊的紀錄都還能看，客戶只收到一次通知。
button-merge = 保留 { $number }
staff-merged = { $merged } 已併入本件，客戶之後傳來的內容都到這裡。{ $words }
merge-how = 在案件的主題裡，或回覆它的卡片，傳 /merge C-…，兩件就合併成一件。
merge-supervisor = 只有主管可以合併案件。
merge-other-customer = 這不是同一位客戶的另一件案件。
merge-closed = { $number } 已回覆結果或已結案，只有處理中的案件可以合併。
case-merged = { $number } 已併入 { $into }。
