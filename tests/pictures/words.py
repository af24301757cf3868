"""What the people in the pictures write, in each language, and where the company is."""

COMPANY = {
    "en": {"time_zone": '"Europe/London"', "country": '"GB"', "holidays": '"GB-ENG"'},
    "zh-Hans": {"time_zone": '"Asia/Shanghai"', "country": '"CN"', "holidays": '"CN"'},
    "zh-Hant": {"time_zone": '"Asia/Taipei"', "country": '"TW"', "holidays": '"TW"'},
}
BROWSER = {
    "en": ("en-GB", "Europe/London"),
    "zh-Hans": ("zh-CN", "Asia/Shanghai"),
    "zh-Hant": ("zh-TW", "Asia/Taipei"),
}
ABROAD = {"en": "en-us", "zh-Hans": "zh-hans-jp", "zh-Hant": "zh-hant-jp"}
COLLEAGUE = {"en": "Maya Brown", "zh-Hans": "陈雨", "zh-Hant": "林佳穎"}
SUPERVISOR = {"en": "Su Lin", "zh-Hans": "周敏", "zh-Hant": "許雅婷"}

WORDS = {
    "en": {
        "short": "Bad",
        "photo": "This is how it came",
        "album": "The box from three sides",
        "wish": "A new kettle, this week if you can",
        "bad-phone": "0207 946",
        "more": "The neighbour saw the courier leave it in the rain.",
        "reply": "Hello Ann, I have the courier's record here. I am asking the depot now.",
        "ask": "Which colour was the kettle, and is the lid broken too?",
        "answer": "Blue. The lid is fine.",
        "decision": "The courier left the parcel in the rain. The refund of £24.90 went out today; "
        "your bank shows it within 3 working days.",
        "refused": "The scale record of 12 November shows 1.2 kg, as ordered, so we can't refund it. "
        "We can send you a voucher of £5 instead.",
        "comment": "Quick, and I did not have to say it twice.",
        "missing": "Nobody called me back, twice.",
        "still": "It leaks again, from the same place.",
        "second": "You charged me twice for the same order.",
        "reason": "My neighbour had the parcel all along.",
        "help": "My hands shake, I cannot type much",
        "place": "Shop 12",
        "city": "Shanghai",
        "nowhere": "Atlantis",
        "thanks": "Thanks!",
    },
    "zh-Hans": {
        "short": "很差",
        "photo": "收到时就是这样",
        "album": "盒子的三面",
        "wish": "换一个新的，最好这周能到",
        "bad-phone": "1381234",
        "more": "邻居看见配送员把盒子放在雨里就走了。",
        "reply": "王女士您好，配送记录我拿到了，正在问配送站。",
        "ask": "水壶是什么颜色的？盖子也坏了吗？",
        "answer": "蓝色的，盖子没事。",
        "decision": "配送员把包裹放在了雨里。168 元今天已经退回，银行 3 个工作日内到账。",
        "refused": "11月12日的称重记录是 1.2 公斤，与订单一致，所以不能退款。我们可以补一张 30 元的券。",
        "comment": "很快，也不用说第二遍。",
        "missing": "说好回电话，两次都没有回。",
        "still": "又漏水了，还是同一个地方。",
        "second": "同一个订单扣了我两次钱。",
        "reason": "包裹原来一直在邻居家。",
        "help": "手抖，打字不方便",
        "place": "人民广场店",
        "city": "乌鲁木齐",
        "nowhere": "桃花源",
        "thanks": "谢谢",
    },
    "zh-Hant": {
        "short": "很差",
        "photo": "收到時就是這樣",
        "album": "盒子的三面",
        "wish": "換一個新的，最好這週能到",
        "bad-phone": "0912345",
        "more": "鄰居看到外送員把盒子放在雨裡就走了。",
        "reply": "您好，配送紀錄我拿到了，正在問配送站。",
        "ask": "水壺是什麼顏色的？蓋子也壞了嗎？",
        "answer": "藍色的，蓋子沒事。",
        "decision": "外送員把包裹放在雨裡。780 元今天已經退回，銀行 3 個工作天內入帳。",
        "refused": "11月12日的秤重紀錄是 1.2 公斤，與訂單一致，所以不能退款。我們可以補一張 150 元的折價券。",
        "comment": "很快，也不用說第二次。",
        "missing": "說好會回電，兩次都沒有回。",
        "still": "又漏水了，還是同一個地方。",
        "second": "同一筆訂單扣了我兩次錢。",
        "reason": "包裹原來一直在鄰居家。",
        "help": "手會抖，打字不方便",
        "place": "臺北車站店",
        "city": "東京",
        "nowhere": "桃花源",
        "thanks": "謝謝",
    },
}
