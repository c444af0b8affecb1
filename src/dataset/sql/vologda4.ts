/** «Приложение 4» of Vologda № 817 over all administrators: ANSI SQL, with the shape of its answer in its first lines. */
export const VOLOGDA_4 = `\
-- Приложение 4 к Порядку (Вологда, № 817): all administrators as their own приложения 1 print them, thousand roubles.
-- Reads "debts": the data set of one reporting date (docs/scale.md). Unknown sums are NULL, printed «н/д».
-- An amount in tenths of a thousand is FLOOR(|roubles| × 0.01 + 0.5): each line is rounded, and totals add lines.
WITH bodies AS (
  SELECT
    administrator,
    SUM(CASE WHEN presence = 'absent' THEN 0 ELSE 1 END) AS submitted,
    SUM(CASE WHEN amount_now IS NOT NULL OR amount_opening IS NOT NULL OR opening_lacking THEN 1 ELSE 0 END) AS reported
  FROM debts
  GROUP BY administrator
),
names AS (
  SELECT
    administrator, submitter_code, submitter_name,
    ROW_NUMBER() OVER (
      PARTITION BY administrator
      ORDER BY CASE WHEN submitter_name = '' THEN 1 ELSE 0 END, COUNT(*) DESC, MIN(place)
    ) AS choice
  FROM debts
  GROUP BY administrator, submitter_code, submitter_name
),
sums AS (
  SELECT
    administrator, category_opening AS category,
    CAST(COALESCE(SUM(amount_opening), 0) AS DECIMAL(20, 2)) AS opening,
    SUM(CASE WHEN opening_lacking THEN 1 ELSE 0 END) AS lacking,
    CAST(0 AS DECIMAL(20, 2)) AS at_date
  FROM debts
  GROUP BY administrator, category_opening
  UNION ALL
  SELECT
    administrator, category_now AS category,
    CAST(0 AS DECIMAL(20, 2)) AS opening,
    0 AS lacking,
    CAST(COALESCE(SUM(amount_now), 0) AS DECIMAL(20, 2)) AS at_date
  FROM debts
  GROUP BY administrator, category_now
),
printed AS (
  SELECT
    administrator, lacking,
    CASE WHEN category LIKE '1.3%' THEN 1 ELSE 0 END AS is_overdue,
    CASE WHEN opening < 0 THEN -FLOOR(0.5 - opening * 0.01) ELSE FLOOR(opening * 0.01 + 0.5) END AS opening,
    CASE WHEN at_date < 0 THEN -FLOOR(0.5 - at_date * 0.01) ELSE FLOOR(at_date * 0.01 + 0.5) END AS at_date
  FROM sums
),
lines AS (
  SELECT
    GROUPING(p.administrator) AS is_total,
    p.administrator,
    CASE WHEN SUM(lacking) > 0 THEN NULL ELSE SUM(opening) END AS opening,
    SUM(at_date) AS at_date,
    CASE WHEN SUM(lacking * is_overdue) > 0 THEN NULL ELSE SUM(opening * is_overdue) END AS overdue_opening,
    SUM(at_date * is_overdue) AS overdue_at_date
  FROM printed p
  JOIN bodies b ON b.administrator = p.administrator AND b.submitted > 0 AND b.reported > 0
  GROUP BY GROUPING SETS ((p.administrator), ())
)
SELECT
  CASE WHEN l.is_total = 1 THEN 'total' ELSE 'administrator' END AS line,
  l.administrator, n.submitter_code AS code, n.submitter_name AS name,
  CAST(l.opening * 0.1 AS DECIMAL(18, 1)) AS opening,
  CAST(l.at_date * 0.1 AS DECIMAL(18, 1)) AS at_date,
  CAST(l.overdue_opening * 0.1 AS DECIMAL(18, 1)) AS overdue_opening,
  CAST(l.overdue_at_date * 0.1 AS DECIMAL(18, 1)) AS overdue_at_date,
  CAST((l.overdue_at_date - l.overdue_opening) * 0.1 AS DECIMAL(18, 1)) AS deviation
FROM lines l
LEFT JOIN names n ON n.administrator = l.administrator AND n.choice = 1
UNION ALL
SELECT 'absent', b.administrator, n.submitter_code, n.submitter_name, NULL, NULL, NULL, NULL, NULL
FROM bodies b
JOIN names n ON n.administrator = b.administrator AND n.choice = 1
WHERE b.submitted = 0
ORDER BY line, code, administrator
`;
