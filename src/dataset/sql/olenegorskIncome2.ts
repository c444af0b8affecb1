/** «Приложение № 2» of Olenegorsk № 83 (income) over the whole municipality: ANSI SQL, with the shape of its answer in its first lines. */
export const OLENEGORSK_INCOME_2 = `\
-- Приложение № 2 к Порядку по доходам (Оленегорск, № 83): the whole municipality by code of income, thousand roubles.
-- Reads "debts": the data set of one reporting date (docs/scale.md). Unknown sums are NULL, printed «н/д».
-- Each administrator's own приложение № 1 rounds its lines, and these add them up: tenths of a thousand are
-- FLOOR(|roubles| × 0.01 + 0.5) by administrator, code and kind. A kind of which no code has a debt has no row: zero.
WITH shown AS (
  SELECT *
  FROM debts
  WHERE scope = 'доходы' AND (amount_now IS NOT NULL OR amount_opening IS NOT NULL OR opening_lacking)
),
parts AS (
  SELECT
    administrator, income_code, kind_opening AS kind, principal_opening AS opening,
    CASE WHEN opening_lacking THEN 1 ELSE 0 END AS lacking, CAST(NULL AS DECIMAL(18, 2)) AS at_date
  FROM shown
  UNION ALL
  SELECT administrator, income_code, 'пени', penalty_opening, 0, CAST(NULL AS DECIMAL(18, 2)) FROM shown
  UNION ALL
  SELECT administrator, income_code, kind_now, CAST(NULL AS DECIMAL(18, 2)), 0, principal_now FROM shown
  UNION ALL
  SELECT administrator, income_code, 'пени', CAST(NULL AS DECIMAL(18, 2)), 0, penalty_now FROM shown
),
sums AS (
  SELECT
    administrator, income_code, kind, SUM(lacking) AS lacking,
    CAST(COALESCE(SUM(opening), 0) AS DECIMAL(20, 2)) AS opening,
    CAST(COALESCE(SUM(at_date), 0) AS DECIMAL(20, 2)) AS at_date
  FROM parts
  GROUP BY administrator, income_code, kind
),
printed AS (
  SELECT
    income_code, kind, lacking,
    CASE WHEN opening < 0 THEN -FLOOR(0.5 - opening * 0.01) ELSE FLOOR(opening * 0.01 + 0.5) END AS opening,
    CASE WHEN at_date < 0 THEN -FLOOR(0.5 - at_date * 0.01) ELSE FLOOR(at_date * 0.01 + 0.5) END AS at_date
  FROM sums
),
lines AS (
  SELECT
    GROUPING(income_code) AS is_total, GROUPING(kind) AS is_code, income_code, kind,
    CASE WHEN SUM(lacking) > 0 THEN NULL ELSE SUM(opening) END AS opening,
    SUM(at_date) AS at_date
  FROM printed
  GROUP BY GROUPING SETS ((income_code, kind), (income_code), ())
),
names AS (
  SELECT
    income_code, income_name,
    ROW_NUMBER() OVER (
      PARTITION BY income_code
      ORDER BY COUNT(*) DESC, MIN(COALESCE(submitter_code, '~')), MIN(place)
    ) AS choice
  FROM shown
  WHERE income_code IS NOT NULL AND income_name IS NOT NULL
  GROUP BY income_code, income_name
)
SELECT
  CASE WHEN l.is_total = 1 THEN 'total' WHEN l.is_code = 1 THEN 'code' ELSE 'kind' END AS line,
  l.income_code, n.income_name, l.kind,
  CAST(l.opening * 0.1 AS DECIMAL(18, 1)) AS opening,
  CAST(l.at_date * 0.1 AS DECIMAL(18, 1)) AS at_date,
  CAST((l.at_date - l.opening) * 0.1 AS DECIMAL(18, 1)) AS deviation
FROM lines l
LEFT JOIN names n ON n.income_code = l.income_code AND n.choice = 1
ORDER BY income_code, line, kind
`;
