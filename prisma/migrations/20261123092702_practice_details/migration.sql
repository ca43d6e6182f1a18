-- Columns with a default are added in place: taking a table anew would have to move its rows.
ALTER TABLE "Interview" ADD COLUMN "promiseKeptAt" DATETIME;
ALTER TABLE "Plan" ADD COLUMN "toAsk" TEXT NOT NULL DEFAULT '';
ALTER TABLE "PracticeItem" ADD COLUMN "isCorrected" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "PracticeItem" ADD COLUMN "peekedAt" DATETIME;
ALTER TABLE "PracticeItem" ADD COLUMN "isAloud" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Correction" (
    "ownerId" TEXT NOT NULL,
    "exchangeId" TEXT NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL,
    "bringUp" TEXT NOT NULL DEFAULT '',
    "toldAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "exchangeId"),
    CONSTRAINT "Correction_ownerId_exchangeId_fkey" FOREIGN KEY ("ownerId", "exchangeId") REFERENCES "Exchange" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Example" (
    "ownerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "situation" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "shows" TEXT NOT NULL DEFAULT '',
    "removedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "id"),
    CONSTRAINT "Example_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Telling" (
    "ownerId" TEXT NOT NULL,
    "exampleId" TEXT NOT NULL,
    "exchangeId" TEXT NOT NULL,
    "isTold" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "exampleId", "exchangeId"),
    CONSTRAINT "Telling_ownerId_exampleId_fkey" FOREIGN KEY ("ownerId", "exampleId") REFERENCES "Example" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Telling_ownerId_exchangeId_fkey" FOREIGN KEY ("ownerId", "exchangeId") REFERENCES "Exchange" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "ownerId" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CalendarFeed_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Example_ownerId_createdAt_idx" ON "Example"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Telling_ownerId_exchangeId_idx" ON "Telling"("ownerId", "exchangeId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");
