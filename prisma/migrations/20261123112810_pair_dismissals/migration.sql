-- CreateTable
CREATE TABLE "PairDismissal" (
    "ownerId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("ownerId", "firstId", "secondId", "key"),
    CONSTRAINT "PairDismissal_ownerId_applicationId_fkey" FOREIGN KEY ("ownerId", "applicationId") REFERENCES "Application" ("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PairDismissal_ownerId_applicationId_idx" ON "PairDismissal"("ownerId", "applicationId");
