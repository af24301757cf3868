statutory-seven-working-days = 7 個工作天內結案
