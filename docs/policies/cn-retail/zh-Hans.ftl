statutory-seven-working-days = 7 个工作日内办结
statutory-leak-notice = 个人信息泄露的通知（如属泄露）
