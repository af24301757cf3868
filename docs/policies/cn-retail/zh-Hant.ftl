statutory-seven-working-days = 7 個工作天內結案
statutory-leak-notice = 個人資料外洩的通知（如屬外洩）
