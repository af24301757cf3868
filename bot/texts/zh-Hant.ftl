# 繁體中文的全部文字。*星號* 之間顯示為粗體；大括號裡的內容由程式填入。
# 語氣和寫法見 docs/texts.md。

## 語言與格式
language-name = 繁體中文
moment-pattern = M月d日（EEE）HH:mm
past-pattern = M月d日 HH:mm
clock-pattern = HH:mm
moment-there = { $city }時間 { $at }

## 零件
words = { $words }
quoted = 「{ $words }」
no-words = （沒有文字）
nothing = { "" }
run-on = { $first }{ $second }
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

    案件編號 *{ $number }*：*{ $by }* 前由{ $who }回覆您。{ $decision }

    有新的狀況，直接在這裡傳訊息。傳 /case 查進度。
ack-delivery = 配送的事我們收到了，會向配送人員確認。
ack-product = 商品的事我們收到了，會查清楚是哪裡出了問題。
ack-service = 服務的事我們收到了，會找當時在場的人問清楚。
ack-billing = 付款的事我們收到了，會核對帳目。
ack-safety = 請先不要再用，也別讓其他人碰到。有人受傷或不舒服，請先就醫。
ack-privacy = 個人資料的事我們收到了，會查清楚誰看過您的資料。
ack-other = 您說的事我們收到了，會去查清楚。
heard-injury = 身體最要緊：不舒服加重請馬上就醫，造成問題的東西先別再用。{ $action }
heard-safety = 安全最要緊：如果現在有危險，請先撥打緊急電話，可能傷人的東西先別再碰。{ $action }
heard-privacy = 這關係到您的個人資料，我們會先查清楚有誰看到了。{ $action }
heard-further = 循其他途徑處理是您的權利，我們希望先把這件事為您辦好。{ $action }
who-agent = 客服人員
who-supervisor = 值班主管
who-manager = 經理

## 一件投訴，對客戶說
case-taken = { $agent }正在處理您的案件 { $number }。
case-put-back = 您的 { $number } 由{ $agent }轉給另一位同仁處理，*{ $by }* 前回覆您。
case-put-back-late = 您的 { $number } 由{ $agent }轉給另一位同仁處理，接手後會在這裡與您聯絡。
case-put-back-still = 您的 { $number } 由{ $agent }轉給另一位同仁處理。{ $still }
# 暫停計時的時候，不說時間，說在等什麼。
still-question = 您回答我們的問題後，就告訴您新的時間。
still-offer = 您回覆我們的方案後，就告訴您新的時間；傳 /case 可以再看方案。
still-conduct = 恢復對話後，就告訴您新的時間。
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
remedy-line = • { $words }
told-outside = 若仍有異議，您也可以向公司以外的機構反映：{ $body }
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
told-state-new-supervisor = 等待主管處理
told-state-new-manager = 等待經理處理
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
    /escalate 過了說好的時間，或方案、結果不合適時，請主管接手
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
card-due = { $by } 前{ $what }
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
title-new = { $number } · { $name } · 待接手
title-new-supervisor = { $number } · { $name } · 待主管
title-new-manager = { $number } · { $name } · 待經理
title-taken = { $number } · { $name } · { $agent }
title-resolved = { $number } · { $name } · 已回覆結果
title-closed = { $number } · { $name } · 已結案
button-take = 接手
button-put-back = 放回
button-ask = 提問
button-resolve = 回覆結果
button-outcome-upheld = 成立
button-outcome-partly = 部分成立
button-outcome-not-upheld = 不成立
button-outcome-withdrawn = 客戶撤回

## 群組裡
relay-header = *{ $name }* · { $number }
story-header = *{ $name }* · { $number } · 經過
relay-edited-header = *{ $name }* · { $number }（已修改）
prompt-ask = { $agent }：請回覆*這則*訊息，寫下要問{ $name }的問題（{ $number }）。
prompt-ask-placeholder = 要問的問題
prompt-resolve = { $agent }，{ $number }：請點選結果和原因；責任部門預設隨原因，也可另選。然後回覆*這則*訊息，用一句話告訴{ $name }：做了什麼，接下來如何。

    不成立時，請婉轉說明理由；覆核的權利由我告訴{ $name }。
prompt-resolve-placeholder = 做了什麼，接下來如何
done-take = 已接手。
done-put-back = 已放回，誰都可以接手。
staff-only = 只有本群組成員可以操作。
yours-already = { $number } 已經在您手上。
owned-by-other = { $number } 由{ $agent }處理。要給{ $name }寫信，請回覆卡片；主管可以接手。
stayed-owned = { $number } 由{ $agent }處理，這則沒有傳給客戶。要給{ $name }寫信，請回覆卡片；主管可以接手。
button-old = 這個按鈕已過時。{ $number } 目前：{ $state }。
stayed-over = { $number } 現在：{ $state }。這則沒有傳給客戶。要給{ $name }寫信，請回覆卡片。
button-forged = 這個按鈕沒有作用。
resolve-in-words = 請用文字：回覆*這則*訊息，寫一句給客戶看的話。
resolve-too-long = 有點長。請回覆*這則*訊息，控制在 { $limit } 字以內；細節可以回覆卡片傳給客戶。
anonymous-admin = 您正以群組身分發言。請在管理員權限中關閉「保持匿名」，讓客戶知道是誰在回覆。
poisoned = ⚠ 有一則訊息處理了 { $tries } 次都沒成功，已放到一旁：inbox 第 { $row } 列（{ $error }）。內容還在，機器人照常運作。
undeliverable-letter = ⚠ Telegram 拒收一則訊息，已放到一旁：outbox 第 { $row } 列（{ $error }）。
foreign-group = 本群組的 ID 是 { $chat }。我屬於另一個群組，這就離開。要換到這裡：在 .env 寫入 STAFF_CHAT_ID={ $chat }，重新啟動，再把我加進來。
first-steps = 謝謝。本群組的 ID 是 { $chat }。請在 .env 寫入 STAFF_CHAT_ID={ $chat }，然後重新啟動；還缺什麼，執行 `complaint-bot check` 就知道。
staff-help = 每件客訴是一張卡片。*回覆*卡片或客戶的訊息，會傳給客戶；其他訊息只留在群組。第一個回覆的人接手。👌 表示已送達。
staff-language-changed = 卡片從現在起使用繁體中文。
rights-missing = ⚠ 缺少權限，客訴正在排隊：請把我設為本群組管理員，並允許管理主題和傳送訊息。之後排隊的內容會自動送達。
answer-given = 這句話客戶已經看到了，無法修改。要更正，請回覆卡片再寫一則。
command-unknown = 沒有 { $command } 這個指令，這則沒有傳給客戶。全部指令見 /help。
command-unknown-meant = 沒有 { $command } 這個指令，這則沒有傳給客戶。您是想用 { $meant } 嗎？全部指令見 /help。
command-is-button = 沒有 { $command } 這個指令，這則沒有傳給客戶。請點卡片下面的「{ $button }」。
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
forget-owed = 已經答應您、但還沒辦好的，會一併取消：
    { $cases }
owed-in = { $number }：{ $remedies }
forget-withdraws = { $count ->
   *[other] { $numbers } 還沒處理完：會先撤回，不再有人處理。
}
forget-holds = 以下暫時必須保留，可以刪除時會自動刪除：
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
mydata-promises = 承諾的時間
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
kind-other = 其他訊息
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
staff-erased-owed = 客戶的資料已刪除，下面的還沒辦好。如果正在辦，請停下：{ $cases }
staff-erased = { $number } 已結案：客戶要求刪除資料，這件客訴只剩編號。我轉來的訊息會刪掉；您寫的與客戶有關的內容，請自行刪除。
staff-topic-stays = { $number } 的資料已刪除，但主題還在：改名紀錄裡有客戶的名字，超過 48 小時的訊息也可能還在，這些我刪不了。請在主題清單裡長按這個主題，選擇刪除。
staff-remain = { $count ->
   *[other] { $number }：有 { $count } 則與客戶有關的訊息已超過 48 小時，Telegram 不讓我刪。請在這裡手動刪除。
}
staff-held = { $agent }已將 { $number } 設為依法保留，傳 /release 之前不會刪除。客戶要求刪除時會看到這個原因：{ $reason }
staff-released = { $agent }已取消 { $number } 的依法保留。
staff-released-erased = { $agent }已取消 { $number } 的依法保留。客戶曾要求刪除，現在就刪。
not-held = { $number } 沒有設為依法保留。
hold-reason = 請寫上客戶可以看到的原因，例如：/hold 正在訴訟

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
button-manager = 請經理接手
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
cases-merged = { $merged } 和 { $number } 說的是同一件事，之後都在 *{ $number }* 裡處理。您說過的內容都在。{ $next }
merged-by = *{ $by }* 前回覆您。
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
staff-reopened = { $people }：{ $name }要求重新受理 { $number }。{ $by } 前回覆。
    { $words }
staff-reopened-owner = { $people }：{ $name }要求重新受理 { $number }，還沒有人接。{ $by } 前回覆。
    { $words }
staff-reopened-another = { $people }：{ $name }{ $scored }希望換一位同仁處理 { $number }，之前經手的同仁不能再接。{ $by } 前回覆。
    { $words }
staff-scored = 給了 { $score } 分，
staff-reopened-supervisor = { $people }：{ $name }{ $scored }請主管接手 { $number }。{ $by } 前回覆。
    { $words }
card-supervisor = *已升級到主管：*只有主管可以接
card-earlier = *之前經手：*{ $agent }
card-withdrawn = *已撤回：*{ $reason }
card-follows = *延續：*{ $number }
staff-late-words = { $number } 結案後，{ $name }又傳來下面的內容，沒有說要不要重新受理：
staff-withdrawn = { $name }已撤回客訴：{ $reason }。不用再處理。
somebody-else = { $number } 之前由您經手，客戶希望換一位同仁。
supervisor-only = { $number } 已升級到主管，只有主管可以接。
outcome-merged = 已合併
state-merged = 已併入 { $into }
ask-merge = { $number } 和 { $other } 要合併成一件。保留哪個編號？另一件會結案；兩邊的紀錄都還能看，客戶只收到一次通知。
button-merge = 保留 { $number }
staff-merged = { $merged } 已併入本件，客戶之後傳來的內容都到這裡。{ $words }
merge-how = 回覆一件客訴的卡片，傳 /merge C-…，兩件就合併成一件。
merge-offer = { $number } 的方案沒有算上 { $other } 已經答應的。請等回覆，或先收回方案，再合併。
merge-other-customer = 這不是同一位客戶的另一件客訴。
merge-closed = { $number } 已回覆結果或已結案，只有處理中的客訴可以合併。
case-merged = { $number } 已併入 { $into }。

## 團隊：誰是誰、部門、原因
role-agent = 客服
role-supervisor = 主管
role-manager = 經理
mention = { $person }
nobody-known-supervisor = 我還不知道這裡誰是主管，而這件事只有主管能處理。請群組管理員傳一次 /whoami。
nobody-known-manager = 我還不知道這裡誰是經理，而這件事只有經理能處理。請建立群組的人傳一次 /whoami。
role-needed = 這一步只有{ $role }能做，請在群組裡找一位。
other-department = { $number } 由{ $department }處理。
case-unknown-staff = 沒有編號為 { $number } 的客訴。
which-case-staff = 是哪一件客訴？請{ $where }傳 { $command }，或加上編號：{ $example }
case-which = 是哪一件：{ $numbers }？
staff-commands-in-group = 客服指令請在客服群組裡傳。
at-case-topic = 在它的主題裡，或回覆它的卡片
at-case-card = 回覆它的卡片
staff-whoami = { $name }，{ $role }。您的 Telegram ID：{ $id }
department-service = 客服部
department-delivery = 配送部
department-quality = 品質部
department-billing = 財務部
cause-late-courier = 配送延誤或不當
cause-wrong-item = 送錯或漏送
cause-defect = 產品品質問題
cause-description = 與說明不符
cause-staff-conduct = 員工態度
cause-no-answer = 無人回覆
cause-wrong-charge = 收費有誤
cause-data-handling = 個人資料處理不當
cause-customer-side = 顧客方面的原因
cause-unclear = 未能查明
remedy-coupon = 優惠券
remedy-upgrade = 升級

## 處理：回覆結果
dotted = { $first } · { $second }
card-cause = *原因：*{ $cause } · 責任：{ $department }
button-responsible = 責任：{ $department }
resolve-responsible = 責任：{ $department }
resolve-chosen = { $chosen }。現在回覆一句話就好。
resolve-chosen-outcome = { $chosen }。還差：結果。
resolve-chosen-cause = { $chosen }。還差：原因。
resolve-chosen-outcome-cause = { $chosen }。還差：結果和原因。
resolve-missing-outcome = { $agent }，{ $number } 只差*結果*。點一下，您寫的那句話就傳給{ $name }，不用再寫。
resolve-missing-cause = { $agent }，{ $number } 只差*原因*。點一下，您寫的那句話就傳給{ $name }，不用再寫。
resolve-missing-outcome-cause = { $agent }，{ $number } 還差*結果*和*原因*。點好之後，您寫的那句話就傳給{ $name }，不用再寫。
mydata-cause = 我們查到的原因
mydata-responsible = 責任部門
done-resolve = 您寫的話已送出。

button-more = 更多…
button-hand-over = 轉交
button-take-over = 接管
button-note = 備註
button-finding = 查證
button-link = 關聯
button-open-again = 重新處理
ask-more = 還要為 { $number } 做什麼？

## 處理：由誰負責
ask-hand-over = 接下來由誰負責 { $number }？
staff-handed-over = { $person }，{ $agent }把 { $number } 轉交給您了。
staff-taken-over = { $person }，{ $number } 已由{ $agent }接管。
case-handed-over = 您的案件 { $number } 之後由{ $agent }負責。
case-handed-over-by = 您的案件 { $number } 之後由{ $agent }負責，*{ $by }* 前回覆您。
done-hand-to = 已轉交給{ $agent }。
no-colleagues = 我還不認識其他能接 { $number } 的同仁。在這個群組說過話的同仁我才認識。
theirs-already = { $number } 已經由{ $agent }負責。
not-for-them = { $agent }不能接 { $number }：投訴與其本人有關，或之前經手過，或屬於別的部門，或客戶請了主管。
colleague-gone = 這位同仁已不在這裡，請另選一位。
colleague-unknown = 這裡沒有叫「{ $given }」的同仁。我認識：{ $names }。
colleague-which = 是哪一位：{ $names }？

## 處理：等客戶回覆
card-paused = 計時暫停：在等客戶
card-no-answer = *已結案：*客戶沒有回答
answer-kept = 謝謝，{ $agent }收到您的回答了。{ $number } 我們會在 *{ $by }* 前回覆您。
question-reminder = { $number }：{ $agent }還在等您的回答，直接寫在這裡就好。*{ $by }* 前沒有收到的話，我會先結案；之後您可以重新受理。
closed-unanswered = { $agent }的問題沒有收到您的回答，{ $number } 先結案了。{ $until } 前可以重新受理：點下面的按鈕，寫上要補充的內容。
outcome-no-answer = 未回答，已結案
step-handed-over = { $at } · 由{ $agent }負責
step-taken-over = { $at } · 由{ $agent }負責
step-no-answer = { $at } · 沒有收到回答，結案

## 處理：備註、查證、關聯
card-notes = *備註：*{ $notes } · *查證：*{ $findings } · /record
card-linked = *關聯：*{ $numbers }
prompt-note = { $agent }，{ $number }：請回覆*這則*訊息寫備註。不會傳給{ $name }，但本人可以用 /mydata 查到。
prompt-note-placeholder = 寫備註
note-empty = 請用文字寫，或傳照片、檔案並附幾個字。
prompt-finding = { $agent }，{ $number }：請回覆*這則*訊息，用一兩句話寫查到的事實。來源、問過誰、指向哪裡，可以點選。和備註一樣，不會傳給客戶，但本人可以用 /mydata 查到。
finding-chosen = { $chosen }。現在回覆查到的事實就好。
found-source = 來源：{ $source }
found-asked = 問過：{ $asked }
found-attributed = 指向：{ $to }
button-source = 來源：{ $source }
button-asked = 問過：{ $asked }
button-points = 指向：{ $to }
source-record = 系統紀錄
source-document = 單據
source-photo = 照片
source-visit = 現場查看
source-statement = 當事人說明
asked-customer = 客戶
asked-colleague = 同仁
asked-partner = 外送員、供應商
asked-nobody = 沒有問人
side-customer = 客戶方面
side-open = 還不清楚
record = *{ $number }* · { $category }
    { $lines }
record-findings = *查證*
record-notes = *備註*
record-outcome = *結果：*{ $outcome }
record-line = { $at } · { $agent }：{ $what }
record-nothing = 還沒有
prompt-link = { $agent }：{ $number } 和哪一件客訴有關？請回覆*這則*訊息，寫上編號，兩張卡片就會互相註明。
prompt-link-placeholder = C-2026-000123
link-how = 回覆另一件客訴的卡片，傳 /link C-…，兩張卡片就會互相註明。
linked-already = { $number } 和 { $other } 已經關聯。
mydata-event-note = { $actor }寫了備註
mydata-event-finding = { $actor }記下查證結果
mydata-event-linked = { $actor }註明了另一件有關的投訴
mydata-event-handed-over = { $actor }轉交
mydata-event-taken-over = { $actor }接管
mydata-event-reminded = 提醒您回答問題
mydata-event-no-answer = 沒有收到回答，結案

## 處理：重新處理
prompt-again = { $agent }：為什麼要重新處理 { $number }？請回覆*這則*訊息，寫幾個字。原因只在群組裡看；{ $name }會知道已重新受理，以及新的時間。
prompt-again-placeholder = 原因，只在內部看
reopen-whose = 只有之前負責 { $number } 的同仁或主管可以重新處理。
reopen-late = { $number } 結案太久了，請主管來重新處理。
staff-opened-again = { $agent }重新受理了本件，還沒有人接。{ $words }
staff-opened-again-for = { $person }，{ $agent }重新受理了本件，由您負責。{ $words }

## 部門的群組、轉交、值班、稱呼
lines = { $lines }
past = { $at } · { $what } { $words }
other-room = { $number } 目前由{ $department }在他們的群組處理，請到那邊操作。
card-handed-on = *{ $number } · { $severity }* · 已轉{ $department }，在那邊繼續
title-handed-on = { $number } → { $department }
topic-lost = ⚠ 部門的主題 { $topic } 不見了，該部門的客訴改為在本群組各開主題。請新建主題，把編號寫進政策檔（topic_id），再重新啟動。
card-transfers = *目前由：*{ $department } · { $count ->
    [1] 第 1 次轉交
    [2] 第 2 次轉交
   *[other] ⚠ 第 { $count } 次轉交，經手太多
}
card-department-due = *該部門的期限：*{ $by } 前
card-handed = *{ $department }{ $agent }轉來：*{ $reason }
button-accept = 接收
button-return = 退回並說明原因
prompt-transfer = { $agent }：{ $number } 要轉到哪個部門？先點部門，再回覆*這則*訊息寫明原因。原因不會傳給客戶，但本人可以用 /mydata 查到。
prompt-transfer-where = { $agent }：{ $number } 要轉到哪個部門？點一下部門就轉過去，附上您寫的原因：「{ $reason }」原因不會傳給客戶，但本人可以用 /mydata 查到。
prompt-return = { $agent }：請回覆*這則*訊息，寫明退回 { $number } 的原因。原因不會傳給客戶，但本人可以用 /mydata 查到。
prompt-return-placeholder = 退回的原因
transfer-to = 轉到{ $department }。請回覆原因。
transfer-nowhere = 政策檔裡只有一個部門，沒有可以轉交的地方。
transfer-choose = 請先在表單裡點一個部門，再回覆它寫明原因。
transfer-there = { $number } 已經在{ $department }了。請點另一個部門，再回覆一次。
transfer-in-words = 請用文字寫明原因，回覆那張表單即可。
transfer-too-long = 原因有點長，請控制在 { $limit } 字以內，再回覆一次。
staff-handed = { $people }：{ $before }的{ $agent }轉來 { $number }。「{ $reason }」{ $due }
    { $steps }
staff-handed-due = 你們的期限到 { $by }。
staff-returned = { $people }：{ $before }的{ $agent }退回 { $number }。「{ $reason }」
    { $steps }
staff-department-due = { $people }：{ $number } 在你們部門的期限已過，答應客戶 { $by } 前答覆。
case-handed = { $number } 現在由我們的{ $department }處理，*{ $by }* 前回覆您。
case-handed-late = { $number } 現在由我們的{ $department }處理。
case-handed-still = { $number } 現在由我們的{ $department }處理。{ $still }
step-transferred = { $at } · 轉給另一個部門
step-assigned = { $at } · { $agent }接手
mydata-event-transferred = { $actor }轉給了另一個部門
mydata-event-returned = { $actor }退回了原部門
mydata-event-transfer-accepted = { $actor }接收
mydata-event-assigned = 分派給{ $actor }
mydata-event-left = { $actor }離開了團隊
reply-not-taken = 已傳給{ $name }。您手上已有 { $count } 件，沒有接手；誰來接？
reply-waits-above = 正在傳給{ $name }。客戶仍在等{ $role }在 { $by } 前回覆。
reply-not-taken-offline = 您手上已有 { $count } 件，{ $name }的客訴沒有接手；誰來接？
load-full = 您手上已有 { $limit } 件，到上限了。請先結案或放回一件。
staff-assigned = { $agent }：{ $number } 交給您了。
staff-owner-left = { $people }：{ $agent }已不在本群組，{ $numbers } 現在誰都可以接手。
duty-on = { $name }已上線值班。
duty-already = { $name }已經在線上值班。
duty-not-on = { $name }本來就沒有上線值班。
duty-off = { $name }已下線，{ $count ->
    [0] 手上沒有未結的客訴。
   *[other] 手上還有 { $count } 件未結。
}
duty-nobody = 目前沒有人值班。傳 /on 開始值班。
duty-list = *值班中：*
    { $lines }
duty-line = { $name } · { $count } 件未結 · { $since } 起
alias-how = 客戶看到的是「{ $name }」。要改，請傳 /alias 加新稱呼，最多 { $limit } 字。主管可傳：/alias @使用者名稱，後面加稱呼。
alias-set = 客戶現在看到的{ $person }是「{ $name }」。
alias-taken = 這裡已經有人叫「{ $name }」了，請換一個，讓客戶分得清楚。
alias-unknown = 我還不認識 { $name }，請對方先在本群組傳一次 /whoami。

## 機器人在群組裡的權限
staff-arrived = 我來了。本群組的 ID 是 { $chat }。
staff-shut-out = ⚠ 我被移出了「{ $title }」群組，那邊的客訴會一直等到我重新加入。
rights-complete = 都齊了：我需要的權限都有了。
rights-lacking = 還缺這些權限：
    { $rights }
right-admin = • 請設我為管理員（不然看不到大家的回覆）：群組名稱 › 編輯 › 管理員 › 新增 › 選我
right-admin-late = • 請設我為管理員（有人離開時能馬上知道）：群組名稱 › 編輯 › 管理員 › 新增 › 選我
right-topics = • 管理主題（每件客訴一個主題）：管理員 › 選我 › 管理主題
right-pin = • 置頂訊息（用來放看板）：管理員 › 選我 › 置頂訊息
right-delete = • 刪除訊息（客戶要求清除資料時要用）：管理員 › 選我 › 刪除訊息

## 給客服的說明
help-case = *客訴*（{ $where }）
help-finding = *查找和罐頭回覆*
help-duty = *值班*
help-group = *您和本群組*
usage-handover = /handover 稱呼 · 轉交給同仁
usage-transfer = /transfer · 轉給另一個部門
usage-note = /note · 寫備註，只給內部看
usage-finding = /finding · 記下查到的情況
usage-record = /record · 查看備註和查證
usage-link = /link C-… · 關聯另一件客訴
usage-reopen = /reopen · 重新處理
usage-merge = /merge C-… · 同一客戶的兩件併成一件
usage-hold = /hold 加原因 · 暫不刪除
usage-release = /release · 取消暫不刪除
usage-on = /on · 開始值班
usage-off = /off · 結束值班
usage-duty = /duty · 誰在值班
usage-alias = /alias 稱呼 · 客戶怎麼稱呼您
usage-whoami = /whoami · 您的 ID 和角色
usage-language = /language · 卡片的語言
usage-offer = /offer 加內容 · 向客戶提方案
usage-ledger = /ledger · 提過和給過什麼
usage-find = /find 加關鍵字 · 查找說過的話
usage-queue = /queue · 依剩餘時間列出未結客訴
usage-mine = /mine · 自己的客訴和待辦
usage-case = /case 加編號 · 看全部紀錄
usage-r = /r · 傳罐頭回覆
usage-r-add = /r+ 加名稱和內容 · 新增罐頭回覆
usage-r-remove = /r- 加名稱 · 移除一則
help-protection = *溝通困難時*
help-counter = *沒有 Telegram 的客戶*
usage-warn = /warn · 請客戶換個說法
usage-pause = /pause · 暫停對話幾小時
usage-endtalk = /endtalk · 結束對話，到期覆核
usage-lift = /lift · 解除以上措施
usage-decline = /decline · 婉拒過分的要求
usage-about = /about @使用者名稱 · 投訴的是哪位同仁
usage-segment = /segment 類別加理由 · 怎樣對待這位客戶
usage-new = /new · 代客戶登記客訴
usage-cancel = /cancel · 放棄這張登記表
usage-invite = /invite C-… · 給客戶追蹤用的連結
button-warn = 提醒客戶…
button-pause = 暫停對話…
button-endtalk = 結束對話…
button-decline = 婉拒要求…
button-transfer = 轉其他部門
load-full-of = { $agent }手上已有 { $limit } 件，到上限了。請換一位，或請主管來轉。

## 解決方案，對客戶說
grant-amount = { $remedy } { $amount }
remedies-together = { $first } + { $second }
remedies-either = { $first } / { $second }
offer-line = – { $option }
offer-one-new = *{ $number }*：{ $agent }可以為您辦理*{ $option }*，您覺得合適嗎？

    { $until } 前有效。
offer-several-new = *{ $number }*：{ $agent }可以這樣解決，您選哪一個？

    { $options }

    { $until } 前有效。
offer-one-ends = { $number } 的方案到 { $until } 為止：{ $agent }可以為您辦理*{ $option }*。您覺得合適嗎？
offer-several-ends = { $number } 的方案到 { $until } 為止。{ $agent }可以這樣解決，請選一個：

    { $options }
offer-one-meant = 您接受 { $number } 的*{ $option }*嗎？接受請點按鈕，只傳訊息不算數，{ $agent }以按鈕為準。{ $until } 前有效。
offer-several-meant = { $number } 的方案您接受哪一個？請點按鈕，只傳訊息不算數，{ $agent }以按鈕為準。

    { $options }

    { $until } 前有效。
button-offer-none = 都不合適
button-offer-no = 不合適
button-offer-yes = 同意
button-offer-back = 返回
button-offer-show = 查看方案
offer-sure = 選擇*{ $option }*嗎？同意後，{ $number } 就照這個方案解決。
offer-accepted = *{ $number }* 已照您的選擇定下：

    { $lines }

    辦好後馬上告訴您。
grant-by = { $remedy }：{ $by } 前辦好
grant-done = { $remedy }：{ $by } 已辦好
offer-declined = 好的，這個方案先不用。還缺什麼？請用一則訊息告訴我，會連同 { $number } 轉給{ $agent }。{ $again }
offer-declined-reply = 好的，這個方案先不用。{ $number } 還缺什麼？請回覆*這則*訊息，會轉給{ $agent }。{ $again }您正在寫的投訴不受影響。
declined-by = *{ $by }* 前回覆您。
goes-to-supervisor = 主管
goes-to-manager = 經理
offer-over = 這個方案已經失效。如果您還想要，直接傳訊息就好。/case 可以看 { $number } 的進度。
offer-withdrawn = *{ $number }* 的方案不再有效：{ $options }。有疑問請直接傳訊息。
offer-expired = *{ $number }* 的方案到期了，沒有收到您的回覆：{ $options }。如果您還想要，直接傳訊息，客服會再看。
grant-delayed = *{ $number }*：{ $remedy }比原訂時間要晚：{ $reason }

    { "*" }{ $by }* 前辦好。
grant-put-off = *{ $number }*：{ $remedy }還沒辦好。{ $missed }我正在催{ $agent }，最晚 *{ $by }* 前告訴您；辦好了會更早。
fulfilled-refund = *{ $number }*：{ $amount } 今天已退回，銀行幾個工作天內入帳。
fulfilled-replacement = *{ $number }*：換的新品今天已經寄出。
fulfilled-repair = *{ $number }*：維修已經完成。
fulfilled-explanation = *{ $number }*：原因已經向您說明。還有不清楚的，直接傳訊息。
fulfilled-apology = *{ $number }*：我們已向您道歉。還有想說的，直接傳訊息。
fulfilled-coupon = *{ $number }*：{ $amount } 的優惠券今天已經發出。
fulfilled-upgrade = *{ $number }*：升級今天起生效。
step-offered = { $at } · { $agent }給您提了方案
step-accepted = { $at } · 您接受了方案
step-declined = { $at } · 您沒有接受方案
step-taken-back = { $at } · 方案已收回
step-offer-expired = { $at } · 方案到期
step-delayed = { $at } · { $remedy }延後
step-fulfilled = { $at } · 已辦好：{ $remedy }
mydata-remedies = 為您辦理的事項
mydata-event-offered = { $actor }送出方案
mydata-event-approval-asked = { $actor }請求核准方案
mydata-event-approved = { $actor }核准
mydata-event-rejected = { $actor }未核准
mydata-event-approval-dropped = { $actor }撤回請求
mydata-event-taken-back = { $actor }收回方案
mydata-event-accepted = { $actor }接受方案
mydata-event-declined = { $actor }未接受方案
mydata-event-offer-expired = 方案到期，沒有回覆
mydata-event-delayed = { $actor }告知延後
mydata-event-fulfilled = { $actor }標記為已辦好

## 解決方案，對客服說
button-offer = 提方案
button-offer-either = 客戶選其一
button-offer-together = 一起給
button-propose = 送出方案
button-approve = 核准
button-reject = 不核准
button-take-back = 收回方案
button-done = 已辦：{ $remedy }
offer-example = { $remedy } { $amount }
prompt-offer = { $agent }：給{ $name }（{ $number }）什麼方案？點選後點「送出方案」。要寫金額，請回覆*這則*，例如：{ $written }，會連同點選的馬上送出。逗號：客戶選其一；加號：一起給。
prompt-offer-placeholder = 給什麼方案
prompt-approval-placeholder = 不核准的理由
prompt-late-placeholder = 2 銀行休假
offer-nothing-yet = 還沒有選。
offer-so-far-either = 已選：{ $remedies }，客戶選其一。可繼續點選、送出，或回覆金額。
offer-so-far-together = 已選，一起給：{ $remedies }。可繼續點選、送出，或回覆金額。
done-offer-sent = 已傳給客戶。
done-offer-asked = 超出您的權限，已請求核准。客戶還沒有看到。
offer-in-words = 請用文字寫方案：回覆*這則*訊息。
offer-empty = 給什麼方案？寫成例如：{ $written }。可選：{ $remedies }。
offer-which = 這個金額是哪一項的？寫成例如：{ $written }。可選：{ $remedies }。
offer-twice = 同一方案裡{ $remedy }寫了兩次。請只寫一次，寫總金額。
offer-too-many = 最多 { $options } 個方案，每個最多 { $remedies } 項。請少寫一些。
grant-meant = 沒有「{ $given }」這一項。您是想寫{ $remedy }嗎？寫成例如：{ $written }。
grant-unknown = 沒有「{ $given }」這一項。寫成例如：{ $written }。可選：{ $remedies }。
amount-missing = { $remedy }需要金額，請回覆，例如：{ $remedy } { $example }
amount-unwanted = { $remedy }不需要金額，單獨寫就好。
amount-unreadable = 「{ $given }」讀不出金額。寫成例如 { $example }，最多 { $most }。
amount-zero = 「{ $given }」不行，金額要大於零，例如 { $example }，最多 { $most }。
amount-digits = { $digits ->
    [0] 「{ $given }」：這種貨幣沒有小數。寫成例如 { $example }，最多 { $most }。
   *[other] 「{ $given }」的小數超過 { $digits } 位。寫成例如 { $example }，最多 { $most }。
}
amount-too-large = 「{ $given }」超過 { $most }，是不是手誤？寫成例如 { $example }。
offer-beyond-all = 這超出了所有人的權限。請降低一些；權限寫在政策檔裡。
offer-waiting = { $number } 有方案在等核准。一次一個：點卡片上的「提方案」，在請求下面收回。
offer-stands = { $name }已有方案，{ $until } 前有效：{ $options }。一次一個：等客戶回覆，或先收回。
offer-pending = { $number } 已有方案。一次一個：點卡片上的「提方案」，先收回。
offer-decided = 這件事已經有結果了，請看 { $number } 的卡片。
offer-unanswered = { $name }（{ $number }）的方案還沒有結果。請等回覆，或先收回，再給結論。
approval-request = { $people }：{ $agent }想給{ $name }（{ $number }）：
    { "*" }{ $options }*
    { $before }
approval-before = 之前已給：{ $remedies }
approval-approved = { $by }已核准，已傳給{ $name }（{ $number }）：{ $options }。提出人：{ $agent }。
approval-rejected = { $by }未核准：{ $options }，給{ $name }（{ $number }），提出人：{ $agent }。
approval-taken-back = { $by }已收回：{ $options }，給{ $name }（{ $number }），提出人：{ $agent }。
offer-rejected = { $agent }：{ $by }沒有核准給{ $name }（{ $number }）的{ $options }：「{ $reason }」{ $name }沒有看到，請換一個方案。
approve-own = 這是您自己提的方案，要由別人決定。
above-your-limit = 這也超出您的權限，{ $role }可以核准。
reject-why = 請回覆這則請求，寫明理由。提出人會看到。不會傳給客戶，但客戶可以用 /mydata 查到。
reject-first = 同意請點「核准」；不同意請點「不核准」，再寫理由。
reject-in-words = 請用文字寫理由：回覆*這則*訊息。
reject-too-long = 理由太長了。請回覆*這則*訊息，最多 { $limit } 個字。
offer-not-yours = 這個方案是{ $agent }提的，只有本人或主管可以收回。
card-offer = *方案：*{ $options } · { $until } 前有效 · { $agent }，核准：{ $by }
card-offer-waiting = *方案待核准：*{ $options } · { $agent }
card-remedy-due = *已定：*{ $remedy } · { $until } 前 · 核准：{ $by }
card-remedy-done = *已辦：*{ $remedy } · 核准：{ $by }
staff-offer-accepted = { $agent }：{ $name }已接受。
    { $lines }
    辦好後在卡片上點一下，{ $name }就會看到。
staff-offer-accepted-offline = { $agent }：{ $name }已接受。
    { $lines }
    辦好後在卡片上點一下，再打電話告訴{ $name }。
staff-offer-declined = { $agent }：{ $name }沒有接受：{ $options }。已在問還缺什麼，回答會轉到這裡。
staff-offer-expired = { $agent }：給{ $name }的方案到期，沒有回覆：{ $options }。
done-fulfilled = 已記下，客戶現在會看到。
done-fulfilled-offline = 已記下，請告訴客戶。
done-already = { $agent }已經標記為辦好了。
grant-soon = { $agent }：{ $name }（{ $number }）的{ $remedy }要在 { $by } 前辦好。辦好了就點一下。趕不上請回覆*這則*，寫還要幾個工作天和原因，例如：2 銀行休假
grant-overdue = { $people }，{ $agent }：{ $name }（{ $number }）的{ $remedy }沒有在 { $was } 前辦好，客戶已知道改為 { $by }。辦好了就點一下；否則請回覆*這則*，寫還要幾個工作天和原因，例如：2 銀行休假
delay-how = 請回覆*這則*，寫還要幾個工作天（1 到 { $most }）和原因，例如：2 銀行休假
delay-too-long = 客戶會看到這個原因，太長了。請回覆*這則*，最多 { $limit } 個字。
ledger = *{ $number }*
    { $lines }
ledger-empty = { $number } 還沒有提過方案。
ledger-offered = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 提出：{ $agent }，核准：{ $by }（{ $role }）
ledger-accepted = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 客戶接受，{ $due } 前辦好
ledger-declined = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 客戶未接受
ledger-expired = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 到期無回覆
ledger-withdrawn = { $at } · { $offer } 第 { $option } 項 · { $remedy } · { $actor }已收回
ledger-withdrawn-itself = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 隨結案失效
ledger-delayed = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 延後：{ $actor }，{ $due } 前辦好
ledger-fulfilled = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 已辦好：{ $actor }
ledger-dropped = { $at } · { $offer } 第 { $option } 項 · { $remedy } · 客戶資料已刪除，取消

## 客服查找案件
button-page-back = ‹ 第 { $page } 頁
button-page-on = 第 { $page } 頁 ›
button-similar = 類似客訴
button-queue-all = 全部未結
button-queue-unowned = 無人接手
button-queue-overdue = 已逾時
button-queue-mine = 我的
queue-all = *未結：{ $count } 件*
    { $lines }
queue-unowned = *無人接手：{ $count } 件*
    { $lines }
queue-overdue = *已逾時：{ $count } 件*
    { $lines }
queue-mine = *{ $name }手上：{ $count } 件*
    { $lines }
    { $waiting }
queue-none-all = 目前沒有未結的客訴。
queue-none-unowned = 未結的客訴都有人接手了。
queue-none-overdue = 沒有逾時的客訴。
queue-none-mine = 沒有未結的客訴。接下一件：/queue
queue-line = *{ $number }* · { $severity } · { $left } · { $owner } · { $category }
queue-nobody = 無人接手
pending-approvals = *待核准的方案：{ $count } 個*
    { $lines }
    要核准，點卡片上的「提方案」。
pending-approval = *{ $number }* · { $options } · { $agent }
pending-remedies = *待辦：{ $count } 項*
    { $lines }
pending-remedy = *{ $number }* · { $left } · { $remedy }
pending-more = 另有 { $more } 筆
left-waiting = 等客戶回答
left-days = 還有 { $count } 天
left-hours = 還有 { $count } 小時
left-minutes = 還有 { $count } 分鐘
late-days = *逾時 { $count } 天*
late-hours = *逾時 { $count } 小時*
late-minutes = *逾時 { $count } 分鐘*
found = *找到 { $count } 件*，第 { $page } 頁，共 { $pages } 頁
    { $lines }
find-line = *{ $number }* · { $state } · { $category }
    { $hit }
find-none = 找不到。換短一點、少一點的字詞再試，一部分也可以。
find-how = 想找什麼？傳 /find 加關鍵字：姓名、訂單編號，或說過的任何話。
find-again = 看不到原本要找的字詞了，請再傳一次 /find。
similar = 和 { $number } 類似的客訴，以及當時的處理：
    { $lines }
similar-line = *{ $number }* · { $category }
    { $solved }
similar-rated = { $outcome }，評分 { $score }/5
similar-none = 沒有和 { $number } 類似的已結客訴。

## 看板
board = *未結 { $open }* · { $hours } 小時內到期：{ $soon } · 已逾時：{ $late } · 無人接手：{ $unowned }
    { $lists }
board-late = *已逾時*
    { $lines }
board-soon = *即將到期*
    { $lines }
board-unowned = *無人接手*
    { $lines }
board-line = { $number } · { $severity } · { $by } · { $last }
board-by = { $by } 前
board-more = 另有 { $more } 件：/queue
board-on-duty = *值班：*{ $people }
board-on-duty-more = { $people }，另有 { $more } 人
board-nobody-on-duty = *值班：*沒有人
board-not-pinned = 我沒有置頂看板的權限。請把我設為本群組管理員，並允許置頂訊息；之後一小時內會自動置頂。

## 一件客訴的全部紀錄
dossier = *{ $number }* 的全部紀錄，第 { $page } 頁，共 { $pages } 頁
    { $lines }
dossier-state = *狀態：*{ $value }
dossier-severity = *等級：*{ $value }
dossier-category = *類別：*{ $value }
dossier-department = *部門：*{ $value }
dossier-name = *稱呼：*{ $value }
dossier-contact = *聯絡方式：*{ $value }
dossier-language = *語言：*{ $value }
dossier-subject = *關於：*{ $value }
dossier-help = *需要的協助：*{ $value }
dossier-wish = *希望：*{ $value }
dossier-hold = *暫不刪除：*{ $value }
dossier-withdrawn = *已撤回：*{ $value }
dossier-follows = *之前的客訴：*{ $value }
dossier-outcome = *結果：*{ $value }
dossier-cause = *原因：*{ $value }
dossier-responsible = *責任部門：*{ $value }
dossier-linked = *關聯客訴：*{ $value }
dossier-answer = *回覆：*{ $value }
dossier-score = *評分：*{ $value }
dossier-promise = *{ $at }* 承諾：{ $by } 前{ $what }{ $became }
dossier-told = *{ $agent }* 的描述：
dossier-happened = *{ $at }* · { $what }
dossier-about = { $what }：{ $remedies }
dossier-until = { $what }，到 { $until }
dossier-words = { $head }
    { $words }
dossier-goes-on = ……接續：
event-lodged = { $agent }提出
event-taken = { $agent }接手
event-put-back = { $agent }放回
event-replied = { $agent }回覆客戶
event-asked = { $agent }詢問客戶
event-customer-said = { $agent }（客戶）傳來訊息
event-edited = { $agent }修改了訊息
event-resolved = { $agent }回覆了結果
event-reopened = { $agent }重新開啟
event-closed = 結案
event-rated = { $agent }評了分
event-commented = { $agent }對處理的評語
event-withdrawn = { $agent }撤回
event-undelivered = 有一則訊息沒送到
event-held = { $agent }設為暫不刪除
event-released = { $agent }取消暫不刪除
event-erase-asked = { $agent }要求刪除
event-merged = { $agent }把它併入另一件
event-merged-in = { $agent }把另一件併入本件
event-erased = 已刪除
event-offered = { $maker }提方案，{ $agent }核准
event-approval-asked = { $agent }請求核准方案
event-approved = { $agent }核准了{ $maker }的方案
event-rejected = { $agent }沒有核准方案
event-approval-dropped = { $agent }撤回請求
event-taken-back = { $agent }收回方案
event-accepted = { $agent }接受
event-declined = { $agent }沒有接受方案
event-offer-expired = 方案到期，沒有回覆
event-delayed = { $agent }改了日期
event-fulfilled = { $agent }標記為已辦好
event-assigned = 分派給 { $agent }
event-left = { $agent }離開本群組
event-note = { $agent }寫了備註
event-finding = { $agent }記下查證
event-linked = { $agent }關聯了另一件客訴
event-handed-over = { $agent }轉交給{ $to }
event-taken-over = { $agent }接管
event-reminded = 提醒客戶回答問題
event-no-answer = 沒有等到回答，結案
event-transferred = { $agent }轉到{ $to }
event-returned = { $agent }退回{ $to }
event-transfer-accepted = { $agent }接收
event-conduct-warned = { $agent }提醒了客戶
event-conduct-paused = { $agent }暫停了對話
event-conduct-ended = { $agent }結束了對話
event-conduct-lifted = { $agent }解除了措施
event-conduct-kept-on = { $agent }維持結束對話
event-conduct-resumed = 暫停到期
event-kept = { $agent }（客戶）在暫停期間來訊
event-about = { $agent }註明了投訴的是誰
event-declined-demand = { $agent }婉拒了一項要求
event-final-answer = { $agent }給出最終答覆
event-look-asked = { $agent }（客戶）請求再看一次
event-segment = { $agent }設定了客戶類別
event-told = { $agent }已告知客戶
event-spoke-for = { $agent }代客戶答覆
event-invited = { $agent }產生了連結
event-followed = { $agent }（客戶）開始在 Telegram 上追蹤
event-unlinked = { $agent }取消了誤連的 Telegram 帳號
event-other = { $agent } · { $kind }

## 罐頭回覆
button-canned-send = 傳送
button-canned-back = 回到清單
canned-choose = 要傳哪一則給 { $name }？傳送前您會先看到內容。
canned-preview = 將傳給 { $name }：
    { $words }
canned-sent = 已傳給 { $name }：
    { $words }
canned-sent-already = 這一則已經傳過了。
canned-case-over = 沒有傳出：{ $number } 已結案。要重新處理請傳 /reopen。
canned-still = 沒有傳出：這段話裡有時間，而 { $number } 在等客戶回覆或對話暫停中，暫不計時。請寫不帶時間的話。
canned-look-first = 還沒有傳出：這則會用您的名字傳。請先看一遍現在的內容，再點「傳送」。
canned-list = 罐頭回覆。{ $where }，傳 /r 加名稱即可。
    { $lines }
canned-line = *{ $given }* · { $words }
canned-none = 還沒有罐頭回覆。主管可以新增：傳 /r+ 加名稱，空一格再寫內容。
canned-none-language = 還沒有{ $language }的罐頭回覆，而這位客戶讀的是{ $language }。請直接寫一則回覆。
canned-language = 「{ $given }」沒有{ $language }版本，而這位客戶讀的是{ $language }。主管可以新增：/r+ { $given }:{ $code } 內容
canned-unknown = 沒有叫「{ $given }」的罐頭回覆。傳 /r 看全部。
canned-name = 名稱是一個詞，最多 15 個字，例如 /r+ 遲到，空一格再寫內容。
canned-how-add = 缺少內容：傳 /r+ 加名稱，空一格再寫內容；或者回覆一則訊息，傳 /r+ 加名稱。
canned-too-long = 太長了，最多 { $limit } 個字。
canned-strange-place = 不知道 { $given } 要填什麼。可以用：{ $known }
canned-added = 「{ $given }」已儲存（{ $language }）：
    { $words }
canned-removed = 「{ $given }」已刪除。
canned-restored = 「{ $given }」恢復為政策檔裡的內容。
canned-of-policy = 「{ $given }」寫在政策檔裡，只能在那裡刪除。
canned-shop = 門市

## 言行規範，對客戶說
conduct-reason-insult = 辱罵
conduct-reason-threat = 威脅
conduct-reason-discrimination = 歧視性的話
conduct-reason-sexual = 帶性意味的話
conduct-reason-spam = 反覆傳送同樣內容
conduct-warned = 您的訊息裡有{ $behaviour }。請換一種方式說，我們照常處理；如果繼續，可能要暫停對話。
    { $case }
conduct-paused = 因為您的訊息裡有{ $behaviour }，對話暫停到 *{ $until }*。這段時間您傳的內容都會保留，之後我們再看。如果有人受傷或有危險，請直接寫明，會馬上轉到我們這裡。
    { $case }
    { $outside }
conduct-ended = 因為您的訊息裡有{ $behaviour }，我們結束這次對話。*{ $until }* 會有主管重新考慮。如果有人受傷或有危險，請直接寫明，會馬上轉到我們這裡。
    { $case }
    { $way }
    { $outside }
conduct-goes-on = { $number } 照常處理，*{ $by }* 前回覆您。
conduct-goes-on-late = { $number } 照常處理，我們還在辦。
conduct-way = 有新的投訴，仍可寫在這裡，主管會在 { $days } 個工作天內看。
conduct-way-address = 有新的投訴，仍可寫在這裡，或寄到 { $address }，主管會在 { $days } 個工作天內看。
conduct-outside = 您也可以向外部機構反映：{ $body }。
conduct-kept-paused = 已存入 { $number }。暫停在 { $until } 結束，之後我們會看。
conduct-kept-ended = 已存入 { $number }。主管會在 { $until } 前看到。
conduct-resumed = 暫停已結束，{ $number } 的事可以接著說了。這段時間您傳的內容已轉到我們這裡。
conduct-lifted = 對話已恢復，{ $number } 的事可以接著說了。這段時間您傳的內容已轉到我們這裡。
conduct-lifted-warning = 先前對您訊息的提醒，現在收回。{ $number } 照常處理。
conduct-kept-on = 主管重新考慮過，對話仍不恢復，到 *{ $until }* 會再考慮一次。
    { $way }
    { $outside }
conduct-new-complaint = 我們的對話已結束，到 { $until } 再考慮。{ $way }

## 言行規範，對客服說
prompt-warn = { $agent }：因為什麼提醒{ $name }？先點原因，再點「送出提醒」。也可以回覆*這則*訊息，寫一句備註存檔，{ $name }有權查看。
prompt-warn-placeholder = 存檔的備註
prompt-pause = { $agent }：與{ $name }的對話暫停 { $hours } 小時？先點原因，再點「現在暫停」。也可以回覆*這則*訊息，寫一句備註存檔，{ $name }有權查看。
prompt-pause-placeholder = 存檔的備註
prompt-endtalk = { $agent }：結束與{ $name }的對話，{ $days } 天後覆核？先點原因，再點「現在結束」。也可以回覆*這則*訊息，寫一句備註存檔，{ $name }有權查看。
prompt-endtalk-placeholder = 存檔的備註
button-warn-now = 送出提醒
button-pause-now = 現在暫停
button-end-now = 現在結束
button-lift = 恢復對話
button-keep-ended = 再維持 { $days } 天
conduct-chosen = 原因：{ $behaviour }
conduct-choose-reason = 請先在表單裡點一個原因。
conduct-note-words = 請用文字回覆，最多 { $limit } 字。
conduct-warn-first = 要先提醒：/warn。沒有提醒過，只有規定可以立即處理的原因才能暫停。
conduct-pause-first = 要先暫停：/pause。沒有暫停過，只有規定可以立即處理的原因才能結束。
conduct-is = 與{ $name }的對話{ $state }，現在用不上這一步。
conduct-state-fine = 正常
conduct-state-warned = 正常，已提醒過
conduct-state-paused = 已暫停
conduct-state-ended = 已結束
conduct-paused-already = 已經暫停，到 { $until }。要再次暫停，請重新打開表單。
done-warn-now = 已提醒客戶。
done-pause-now = 已暫停。客戶傳的內容會保留。
done-end-now = 已結束。到期會再問主管。
done-lift = 已恢復對話。
done-keep-ended = 維持結束，已告訴客戶。
card-conduct-warned = *已提醒：*{ $behaviour }（{ $agent }，{ $at }）
card-conduct-paused = *暫停*到 { $at }：{ $behaviour }（{ $agent }）
card-conduct-ended = *已結束*，{ $at } 覆核：{ $behaviour }（{ $agent }）
conduct-danger-passed-on = 這則已立即轉給我們的人。如果有煙或火，請先離開，並撥打報案或急救電話。
button-new-complaint = 新的投訴
conduct-danger = ⚠ { $people }：與{ $name }的對話已暫停或結束，但這則可能關係到安全，請馬上看。
conduct-review = { $people }：{ $agent }結束了與{ $name }的對話（{ $behaviour }）。之後保留的訊息：{ $kept } 則。恢復，還是維持到 { $until }？
meanwhile-owner = { $person }：
meanwhile-header = { $people } *{ $name }* · { $number } · 其間傳來 { $messages } 則：

## 投訴的是同仁
about-you = { $number } 投訴的是您，由別的同仁處理。
about-how = 傳 /about @使用者名稱，說明投訴的是哪位同仁；/about - 表示不是同仁。
about-unknown = 找不到同仁「{ $given }」。請寫 @使用者名稱，或客戶看到的名字。
card-about = *投訴{ $agent }：*由別的同仁處理
case-somebody-else = { $number } 改由另一位同仁處理，會回覆您。
done-about = { $number } 投訴的是{ $agent }，由別的同仁處理。
done-about-nobody = { $number } 投訴的不是同仁。
contact-of-staff = 這是同仁的聯絡資訊。客戶只知道我們的化名，所以沒有送出。

## 婉拒的要求，對客戶說
demand-amount = 更高的金額
demand-exception = 規定以外的例外
demand-punishment = 處罰某人
demand-at-once = 立刻解決
demand-else = 您的要求
demand-declined = *{ $number }*，關於{ $demand }：

    { $principle }
    { $offers }
    為什麼只能這樣：{ $reasons }
    { $look }
declined-offers = 我們能做的是：{ $offers }。
declined-offers-follow = 我們能做的是：{ $offers }。{ $agent } 會在這裡傳給您寫明金額的方案。
declined-no-offers = 這一點上，我們沒有可以提供的方案。
declined-look = 如果您有不同看法，可以請主管再看一次。
button-look = 請主管再看一次
look-asked = 主管會再看一次 { $number }，*{ $by }* 前回覆您。
look-asked-manager = 經理會再看一次 { $number }，*{ $by }* 前回覆您。
look-offer = { $number } 有一個方案等您回答，傳 /case 可以再看。如果都不合適，請先選「都不合適」，之後就可以請主管再看一次。
look-paused = 恢復對話後，可以再請主管看一次 { $number }。
final-answer = *{ $number }*，關於{ $demand }：這是我們的最終答覆。有新的狀況告訴我們時，會再回覆您。

## 婉拒的要求，對客服說
prompt-decline = { $agent }：婉拒{ $name }的一項要求（{ $number }）。點客戶要求什麼，再點能提供什麼。然後回覆*這則*訊息：第一行寫原則，下面寫理由。
prompt-decline-placeholder = 第一行原則，下面理由
decline-chosen = { $demand } · 能提供：{ $offers }
decline-no-demand = 請點客戶要求什麼
decline-no-offer = 無
decline-in-words = 要寫兩部分。請回覆*這則*訊息：第一行寫原則，下面寫理由。
decline-too-long = 有點長。請回覆*這則*訊息，原則和理由各寫在 { $limit } 字以內。
decline-what = 請在表單裡點客戶要求什麼，再回覆*這則*訊息：第一行寫原則，下面寫理由。
decline-not-yours = 只有{ $role }可以答應：{ $remedy }。再點一次取消，或在群組裡請一位幫忙。然後回覆*這則*訊息：第一行寫原則，下面寫理由。
staff-look = { $people }：{ $name }請主管再看一次{ $agent }婉拒的要求（{ $demand }）。{ $by } 前回覆。
final-suggested = { $people }：{ $name }的這項要求已婉拒 { $times } 次：{ $demand }。可以給出最終答覆：有新狀況才再回覆。
button-final = 給出最終答覆
done-final = 最終答覆已傳給客戶。
final-given = { $number }：這項要求已給過最終答覆。
card-declined = *婉拒的要求：*{ $times } { $final }
card-final = · 已給最終答覆：{ $demand }

## 客戶分組
segment-first = 首次客訴
segment-ordinary = 一般
segment-repeat = 多次客訴
segment-vip = 重要客戶
segment-professional = 職業客訴人
segment-abusive = 言語過激
segment-hint-first = 多給些餘地：每一步講清楚，形式上的疏漏不計較。
segment-hint-repeat = 先看先前的客訴：是不是同一個原因？
segment-hint-vip = 優先回覆，主管同步追蹤。
segment-hint-professional = 措辭準確，全部書面，不隨口承諾。
segment-hint-abusive = 簡短、只講事實，由主管決定。
told-segment-first = 按首次投訴處理
told-segment-ordinary = 按一般流程處理
told-segment-repeat = 連同您先前的投訴一起處理
told-segment-vip = 優先處理
told-segment-professional = 書面、逐項回覆
told-segment-abusive = 書面處理，由主管參與
card-segment = *{ $segment }：*{ $reason }
card-hint = → { $hint }
card-strict = → 逐項核實：收據、照片、日期。
segment-chosen = { $reason }（{ $agent }）
segment-by-conduct = 對話已暫停或結束
segment-by-cases = { $days } 天內客訴 { $cases } 次或以上
segment-which = 請寫 /segment、其中一個分組和原因：{ $segments }。傳 /segment - 恢復依規則分組。
segment-why = 請加上客戶可以看到的原因：/segment { $segment } ……
done-segment = { $name }：{ $segment }。原因客戶在 /mydata 裡看得到，這裡不會告訴他們。

## 保護客服，/mydata 裡
mydata-conduct = 我們的對話
told-conduct-warned = 正常，曾因{ $behaviour }提醒過
told-conduct-paused = 因{ $behaviour }暫停
told-conduct-ended = 因{ $behaviour }結束
mydata-segment = 您的投訴怎麼處理
mydata-segment-why = { $segment }：{ $reason }
mydata-about = 涉及的同仁
mydata-declined = 婉拒的要求
mydata-event-conduct-warned = { $actor }請您換一種方式說（{ $what }）
mydata-event-conduct-paused = { $actor }暫停了對話（{ $what }）
mydata-event-conduct-ended = { $actor }結束了對話（{ $what }）
mydata-event-conduct-lifted = { $actor }恢復了對話
mydata-event-conduct-kept-on = { $actor }決定對話維持結束
mydata-event-conduct-resumed = 暫停結束
mydata-event-kept = { $actor }傳來訊息，先保留
mydata-event-about = { $actor }記錄了涉及哪位同仁
mydata-event-declined-demand = { $actor }婉拒了{ $what }
mydata-event-final-answer = { $actor }就{ $what }給出最終答覆
mydata-event-look-asked = { $actor }請主管再看一次
mydata-event-segment = { $actor }記錄了投訴怎麼處理：{ $what }

## 由客服代為登記的投訴（/new），和沒有 Telegram 的客戶
button-channel-phone = 電話
button-channel-counter = 臨櫃
button-channel-mail = 來信
button-wish-open = 由我們決定
button-contact-none = 沒有聯絡方式
button-new-drop = 放棄登記
button-told = 已轉達
button-unlink = 不是本人
button-invite = 給客戶的連結
label-wish = 訴求
label-contact = 聯絡方式
label-name = 稱呼
label-order = 訂單
label-place = 門市
contact-post = { $value }
contact-none = 沒有聯絡方式
reach-post = 請寄信到：{ $value }。
reach-none = 客戶沒有留聯絡方式。
new-form = { $agent }：替來電、臨櫃或來信的客戶登記客訴。

    先點進來的方式、類別和訴求，再回覆*這則*：寫發生了什麼事，最後兩行寫客戶的稱呼，以及電話或電子郵件。照片也可以用回覆傳來。

    以下知道的話就寫，各占一行：
    { label-order }：A-778
    { label-place }：臺北車站店
    { label-contact }：臺北市中正路 12 號（回信用）
new-missing = { $lines }
    其餘內容都已記下：缺的在上面點，或回覆補上。
new-lacks = 還缺：{ $what }
new-lacks-channel = 進來的方式（點一下）
new-lacks-category = 類別（點一下）
new-lacks-wish = 訴求（點一下）
new-lacks-story = 發生了什麼事
new-lacks-contact = 電話或電子郵件（沒有就點「沒有聯絡方式」）
new-lacks-name = 客戶稱呼
new-so-far = { $chosen }。還缺：{ $lacking }
new-contact-wrong = { $given } 不是完整的電話或電子郵件，請再回覆一次。
new-line-too-long = { $given }……這一行太長，最多 { $limit } 字。
new-too-much = 最後這則放不下了，上限是 { $limit }。先登記，其餘之後再補。
new-lodged = 已登記，編號 *{ $number }*。請唸給{ $name }聽，或寫給對方：

    { $words }

    { $name }還有要補充的，回覆*這則*就好。
new-dropped = 已放棄，什麼都沒有保留。
new-expired = { $agent }：您用 /new 開始的登記一直沒寫完，已刪除。再傳 /new 可以重新登記。
new-is-lodged = 這份登記已完成：{ $number }。還有補充，請回覆卡片或登記表。
new-is-over = 這份登記已關閉。傳 /new 可以重新登記。
new-is-others = 這份登記是{ $agent }的。您要登記請傳 /new。
new-none-open = 您沒有未完成的登記。傳 /new 開始。
offline-new = 這是一件新的客訴，請用 /new 登記。
acknowledged-phone = { $action }

    您的案件編號是 *{ $number }*。{ $who }會在 *{ $by }* 前打電話給您。{ $decision }
acknowledged-email = { $action }

    您的案件編號是 *{ $number }*。{ $who }會在 *{ $by }* 前寄電子郵件給您。{ $decision }
acknowledged-post = { $action }

    您的案件編號是 *{ $number }*。{ $who }會寫信回覆您，*{ $by }* 前寄出。{ $decision }
acknowledged-none = { $action }

    您的案件編號是 *{ $number }*。{ $who }會在 *{ $by }* 前有答覆，請憑編號來問。{ $decision }
tell-phone = 請打電話告訴*{ $name }*（{ $contact }）：

    { $words }

    { $how }
tell-email = 請寫電子郵件告訴*{ $name }*（{ $contact }）：

    { $words }

    { $how }
tell-post = 請寫信告訴*{ $name }*（{ $contact }）：

    { $words }

    { $how }
tell-none = *{ $name }*沒有留聯絡方式。對方來店或來電時，請告訴對方：

    { $words }

    { $how }
tell-on = 接著告訴*{ $name }*：

    { $words }

    { $how }
tell-answer = 對方怎麼答，就點哪一個；或回覆*這則*寫下對方的話。
tell-reply = { $name }不用 Telegram，這則沒有傳出去。{ $reach }說完請點「已轉達」。
tell-question = { $name }不用 Telegram，這個問題沒有傳出去。{ $reach }問到後請回覆*這則*寫下回答。
tell-changed = 您改了這則，而{ $name }不用 Telegram。{ $reach }說完請點「已轉達」。
tell-decision = { $number } 給{ $name }的書面答覆，可以列印、當面交或寄出。
told-noted = 已記下您的名字和時間。
told-already = { $agent }已轉達：{ $at }。
told-by = ✓ { $agent } { $at }
follows-already = { $name }已在 Telegram 上追蹤 { $number }，回覆卡片就能傳給對方。
card-channel = *來自：*{ $channel }
card-channel-offline = *來自：*{ $channel } · 不用 Telegram
card-how-offline = { $name }不用 Telegram。要讓對方知道的話，回覆這則寫下來，誰轉達了就點「已轉達」。傳 /invite 可產生連結，讓對方在這裡追蹤。

## 讓這類客戶在 Telegram 上追蹤的連結
invite-here = 給*{ $name }*（{ $number }）：請對方掃描，或把連結傳給對方。只能用一次，{ $until } 前有效；產生新的，這個就失效。

    { $link }
invite-yours = 這個連結是給客戶的。{ $number } 是您本人的客訴嗎？
invite-yours-too = { $number } 也是您本人的投訴嗎？是的話，會和您的其他投訴放在一起。
button-follow-yes = 是我的
button-follow-no = 不是，是客戶的
button-follow-not-mine = 不是我的
invite-left = 好，{ $number } 照舊，本人仍可使用這個連結。
invite-not-working = 這個連結已經失效。請報案件編號，跟我們要一個新的，很快就好。
invite-wait = 失效的連結試得太多了。請過一小時，再打開我們最近給您的那個。
followed = { $name }，您可以在這裡追蹤 *{ $number }* 了。有補充直接傳訊息。

    { $consent }
followed-asked = { $agent }問過您：「{ $words }」直接在這裡回答就好。
staff-follows = { $name }（Telegram：{ $person }）已在 Telegram 上追蹤，回覆卡片就能傳給對方。{ $untold }
staff-follows-untold = 還沒轉達的 { $count } 則已傳給對方。
staff-unlinked = { $agent }已把 { $number } 和那個 Telegram 帳號分開。{ $name }照舊由我們轉達；要新連結，點下面。
unlinked-already = { $number } 已經不在那個人名下了。
unlinked = { $number } 誤連到了您這裡，那是另一位顧客的投訴。現在已分開，這裡不再顯示，您不用做什麼。
step-followed = { $at } · 您開始在 Telegram 上追蹤
mydata-channel = 怎麼進來的
mydata-event-told = { $actor }轉達給您
mydata-event-spoke-for = { $actor }記下了您說的話
mydata-event-invited = { $actor }為您產生了連結
mydata-event-followed = 您打開了連結
mydata-event-unlinked = { $actor }取消了誤連的 Telegram 帳號

## 言行規範，轉告不用 Telegram 的客戶
conduct-warned-offline = 您說的話裡有{ $behaviour }。請換一種方式說，我們照常處理；如果繼續，可能要暫停對話。
    { $case }
conduct-paused-offline = 因為您說的話裡有{ $behaviour }，對話暫停到 *{ $until }*。如果有人受傷或有危險，請隨時直接告訴我們。
    { $case }
    { $outside }
conduct-ended-offline = 因為您說的話裡有{ $behaviour }，我們結束這次對話。*{ $until }* 會有主管重新考慮。如果有人受傷或有危險，請隨時直接告訴我們。
    { $case }
    { $way }
    { $outside }
conduct-way-offline = 有新的投訴，仍可告訴我們，我們會記下來。
conduct-resumed-offline = 暫停已結束，{ $number } 的事可以接著說了。
conduct-lifted-offline = 對話已恢復，{ $number } 的事可以接著說了。
conduct-lifted-warning-offline = 先前對您說話方式的提醒，現在收回。{ $number } 照常處理。

## 等級：原因，以及人工更正
signal-safety = 安全「{ $words }」
signal-injury = 受傷「{ $words }」
signal-privacy = 個人資料「{ $words }」
signal-lawyer = 法律途徑「{ $words }」
signal-regulator = 主管機關「{ $words }」
signal-media = 媒體「{ $words }」
signal-emotion = 情緒激動「{ $words }」
signal-repeat = 近期第 { $words } 次投訴
signal-escalated = 轉過主管
signal-low-score = 曾給 { $words } 分
signal-declined = 拒絕過 { $words } 次方案
signal-transfers = 轉了 { $words } 次部門
signal-silence = 很久沒有回音
signal-rule-words = 規則「{ $words }」
signal-rule-amount = 金額 { $words }
signal-rule-place = 門市 { $words }
signal-rule-segment = { $words }
signal-rule-category = { $words }
signal-none = 沒有新情況
card-signals = *訊號：*{ $why }{ $risk }
card-risk = {" "}· 風險 { $points } 分：{ $level }
risk-s1 = S1
risk-s2 = S2
risk-s3 = S3
risk-low = 低
card-s1 = *S1：*由主管回覆
card-corrected = *{ $before } → { $severity }*，{ $agent }：{ $reason }
severity-sooner = { $number } 已列為急件，會更早回覆您：*{ $by }* 前。{ $decision }
staff-s1 = { $people }：{ $name }的 { $number } 是 S1：{ $why }。
    已答應客戶 { $by } 前回覆。
staff-s1-answered = { $people }：{ $agent }回覆了{ $name }的 { $number }，這件是 S1，請一位來看看。
usage-severity = /severity S2 加原因 · 更正緊急程度
button-severity = 改等級…
button-severity-s1 = S1 立刻處理
button-severity-s2 = S2 急件
button-severity-s3 = S3 一般
prompt-severity = { $agent }：{ $number } 現在是 { $severity }。先點實際的等級，再回覆*這則*訊息寫明原因，用客戶也能看的話。
prompt-severity-placeholder = 原因
severity-chosen = { $severity }。請再回覆原因。
severity-choose = 請寫 /severity，加上等級（{ $severities }）和原因。
severity-tap = 請先在表單裡點 { $severities }，再回覆它寫明原因。
severity-same = { $number } 已經是 { $severity }。
severity-supervisor = { $number } 是 S1，只有主管能調低。請在群組裡告訴一位主管原因。
severity-why = 請用幾個字說明：為什麼是 { $severity }？
severity-too-long = 原因要放在卡片上，請不要超過 { $limit } 個字元。
event-severity = 等級升高 { $before } → { $to }：{ $why }
event-severity-corrected = { $agent }把等級 { $before } 改為 { $to }
mydata-event-severity = 這件事已列為急件
mydata-event-severity-corrected = { $actor }設定了緊急程度
mydata-severity-why = { $severity }：{ $why }
told-corrected = { $agent }設定：{ $reason }
told-signal-safety = 攸關人身安全
told-signal-injury = 可能有人受到傷害
told-signal-privacy = 關係到個人資料
told-signal-lawyer = 您提到了法律途徑
told-signal-regulator = 您提到了主管機關
told-signal-media = 您提到了公開這件事
told-signal-emotion = 這件事對您很重要
told-signal-repeat = 您已經不得不多次找我們
told-signal-escalated = 有投訴轉給過主管處理
told-signal-low-score = 我們先前的答覆沒有幫上忙
told-signal-declined = 我們的方案不合適
told-signal-transfers = 這件事轉了幾個部門
told-signal-silence = 您等我們的回音等了很久
told-signal-rule = 依規則，這類投訴要列為急件

# Clocks that never pause: what is due, as the staff reads it (policy: [[statutory]]).
statutory-breach-report = 如屬個人資料外洩，向 ICO 通報
# 舊案件裡還有、規則檔裡已經沒有的期限。
statutory-gone = 當初規定要辦的事

# Why a promise is not kept, within a sentence (policy: [delay]).
delay-reason-shop = 門市還沒有回覆
delay-reason-courier = 物流還沒有回覆
delay-reason-supplier = 供應商還沒有回覆
delay-reason-records = 需要的紀錄還沒有到
delay-reason-expert = 專業人員還在查看
delay-reason-checking = 情況還在查證
delay-reason-nobody = 還沒有人手處理
delay-reason-approval = 給您的方案還在等核准
delay-reason-agreed = 說好的還沒有辦好
delay-reason-away = 系統中斷了一段時間

# 時限：告訴客戶的
decided-by = 最晚 *{ $by }* 前給您處理結果。
reply-footer = { $by } 前會再回覆您。
due-decision = { $by } 前給您處理結果
due-remedy = 說好的 { $by } 前辦好
due-halted = 目前暫停計時
missed-once = 原訂 { $was }，趕不上了。
missed-again = 原訂 { $was }，這次又趕不上了。
missed-late = 原訂 { $was }，到時卻沒有人聯絡您，對不起。
put-off-news = { $missed }原因：{ $reason }。{ $number } 由{ $agent }在 *{ $by }* 前回覆您。{ $decision }
put-off-news-again = { $number } 到現在還沒有回覆。我正在再催{ $agent }，最晚 *{ $by }* 前告訴您；有進展會更早。{ $decision }
put-off-decision = { $missed }原因：{ $reason }。{ $number } 的處理結果，{ $agent }會在 *{ $by }* 前給您。
put-off-decision-again = { $number } 到現在還沒有處理結果。我正在再催{ $agent }，最晚 *{ $by }* 前告訴您；有結果會更早。
due-offer = 有一個方案等您回答
button-escalate-supervisor = 請主管接手
button-escalate-manager = 請經理接手
escalated-asked-supervisor = { $number } 由主管接手，*{ $by }* 前回覆您。{ $decision }您說過的內容都已轉給主管；有新情況，直接在這裡寫。
escalated-asked-manager = { $number } 由經理接手，*{ $by }* 前回覆您。{ $decision }您說過的內容都已轉給經理；有新情況，直接在這裡寫。
escalated-late-supervisor = { $missed }{ $number } 現在由主管接手，*{ $by }* 前回覆您。{ $decision }
escalated-late-manager = { $missed }{ $number } 現在由經理接手，*{ $by }* 前回覆您。{ $decision }
escalated-declined-supervisor = 我們提的方案沒能幫到您，{ $number } 改由主管來看，*{ $by }* 前回覆您。{ $decision }
escalated-declined-manager = 我們提的方案沒能幫到您，{ $number } 改由經理來看，*{ $by }* 前回覆您。{ $decision }
escalate-not-yet = { $number } 已收到：{ $due }。如果過了說好的時間，或方案、結果不合適，可以在這裡請{ $role }接手。有新情況，直接寫下來就好。
escalate-not-yet-supervisor = { $number } 已由主管接手：{ $due }。如果這次沒做到，可以在這裡請{ $role }接手。有新情況，直接寫下來就好。
escalate-waiting = { $agent }就 { $number } 問了您一個問題，正在等您回答。您回答後馬上繼續，會告訴您新的時間。直接寫在這裡就好。
escalate-paused = 對話暫停到 *{ $until }*，之後會告訴您 { $number } 的新時間。
escalate-top = { $number } 已經在我們這裡層級最高的人手上：{ $due }。有新情況，直接寫下來就好。
escalate-offer = { $number } 有一個方案等您回答。如果都不合適，請先選「都不合適」，寫明還缺什麼，之後就可以請{ $role }接手。傳 /case 可以再看方案。
escalate-closed = { $number } 已經結束。如果還有問題，可以重新受理：傳 /case，按鈕在下面。
escalate-answered = { $number } 已有處理結果。如果沒有解決，請點結果下面的按鈕告訴我們，在那裡也可以請{ $role }接手。
escalate-staff = /escalate 是給客戶用的。要把案件交給主管，請{ $where }，寫 /handover 和主管的稱呼。
command-escalate = 請主管接手
case-reopened-manager = { $number } 已重新受理。由經理接手，*{ $by }* 前回覆您。
conduct-stands-still = { $number } 到那時之前暫停計時；恢復後會告訴您新的時間。
step-put-off = { $at } · 延後，已告知新時間
step-escalated = { $at } · 轉給{ $role }
mydata-event-put-off = 告知需要更長時間
mydata-event-escalated = 轉給{ $what }
mydata-promise = { $what }：{ $by }
# 時限：告訴客服的
promise-answer = 首次回覆
promise-update = 進度回覆
promise-resolution = 處理結果
promise-escalation = 上級回覆
promise-remedy = 說好的方案
card-halted = 計時暫停：對話暫停中
card-law = *法定期限：*{ $law }，{ $by } 前
card-allowance = *{ $by } 前解決的話：*{ $law }
card-own = *本公司期限（不暫停）：*{ $law }，{ $by } 前
card-manager = *已升級到經理：*只有經理可以接
manager-only = { $number } 已升級到經理，只有經理可以接。
staff-reopened-manager = { $people }：{ $name }{ $scored }請經理接手 { $number }。{ $by } 前回覆。
    { $words }
alarm-people = { $people }：
alarm-whose = { $name }，{ $number }
alarm-one = { $people }{ $line }
    { $how }
alarm-how = 趕不上？點一個原因，客戶馬上會收到，並得到新的時間。
alarm-how-again = 趕不上？之前延後過：點一個原因，由主管告訴客戶；{ $at } 會升級。
alarm-how-above = 趕不上？之前延後過：由{ $role }點一個原因，客戶馬上會收到。
alarm-how-approval = 要核准或不核准，點卡片上的「提方案」。
alarms = { $people }有 { $count } 件投訴要處理。
    { $lines }
alarms-more = ……另有 { $more } 件：/queue
alarm-unanswered = { $number } · { $severity } · 一直沒人回覆，告訴客戶 { $by } 前 · { $owner }
alarm-escalated = { $number } · { $severity } · 要由{ $role }在 { $by } 前回覆{ $gone }
alarm-let-go = {" "}· { $agent }不再負責
alarm-warning = *{ $left }：*{ $number } · { $severity } · { $by } 前{ $what } · { $owner }
alarm-unowned = *{ $left }：*{ $number } · { $severity } · { $by } 前{ $what } · 無人接手
alarm-late = { $number } · { $severity } · { $was } 趕不上，已告訴客戶 { $by } 前 · { $owner }
alarm-late-again = { $number } · { $severity } · 再次延後：{ $was } 趕不上，已告訴客戶 { $by } 前 · { $owner }
alarm-law = *{ $left }：*{ $number } · { $severity } · 不暫停的期限：{ $what }，{ $by } 前 · { $owner }
alarm-approval = { $options }，等您核准：{ $number } · { $severity } · { $agent }提出
# 案件沒有答覆就結束了，法律要求的事仍要辦。
staff-law-withdrawn = { $people }：{ $name }已撤回 { $number }：{ $reason }。法律要求的事仍要按時辦理：
    { $laws }
    辦完請點一下。
staff-law-unanswered = { $people }：{ $name }沒有回覆，{ $number } 已結案。法律要求的事仍要按時辦理：
    { $laws }
    辦完請點一下。
law-line = { $law }，*{ $by }* 前
button-law-done = 已辦：{ $law }
done-law-done = 這項期限已結束。
law-over = { $number } 的這項期限已經結束了。
event-law-done = 已辦妥法律要求的事
mydata-event-law-done = 已辦妥法律要求我們做的事
# 延期說明：第一個法定期限到此為止，最終答覆仍要按時提出。
usage-holding = /holding 加上要說的話 · 寄出延期說明：為什麼要更久、何時給最終答覆
holding-none = { $number } 沒有以延期說明結束的期限。要聯絡客戶，直接回覆客戶的訊息。
holding-words = 請在後面寫給客戶看的話：/holding，加上為什麼要更久、何時給最終答覆。
holding-sent = 延期說明已傳給{ $name }。{ $left }
holding-left = 還要辦：
    { $lines }
event-holding-sent = 已傳延期說明
mydata-event-holding-sent = 已告訴您最終答覆為什麼需要更久
alarm-remedy = { $number } · { $severity } · 答應了還沒辦：{ $remedies } · { $owner }
button-ask-delay = { $number }：說明延後原因
button-put-off = 告訴客戶：{ $reason }
ask-put-off = { $number } 為什麼趕不上？點一下，{ $name }就會收到原因和新的時間（原訂 { $was }）。
put-off-over = { $number } 的這個時限已經處理過了，下一步看卡片。
settled-put-off = { $number } · { $agent } { $at } 告訴{ $name }：{ $reason }。新時間：{ $by } 前。
settled-by-itself = { $number } · { $at } 已自動告訴{ $name }：{ $reason }。新時間：{ $by } 前。
settled-up = { $number } · { $at } 已升級：{ $role }在 { $by } 前回覆{ $name }。
settled-kept = { $number } · 已做到：{ $agent } { $at } 回覆了{ $name }。
settled-over = { $number } · { $at } 已處理，下一步看卡片。
put-off-waits = { $number } 在等客戶，計時已暫停。
put-off-supervisor = 這件之前延後過，再延後要由主管告訴客戶。我已在群組裡請主管。
staff-put-off-asked = { $people }：{ $agent }趕不上 { $number } 的 { $was }，這件之前延後過。請點一個原因，或直接接手。
done-put-off = 已告訴客戶：{ $by } 前
event-escalated = 已升級給{ $role }
event-put-off = { $agent }告訴客戶需要更長時間：{ $why }
event-put-off-by-itself = 機器人告訴客戶需要更長時間：{ $why }
became-kept = {" "}· { $at } 已兌現
became-missed = {" "}· 已錯過
became-delayed = {" "}· 到時前已延後
became-dropped = {" "}· 已被取代
