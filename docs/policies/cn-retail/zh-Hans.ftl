statutory-seven-working-days = 7 个工作日内办结
